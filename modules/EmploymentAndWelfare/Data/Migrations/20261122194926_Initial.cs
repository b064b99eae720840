using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.EmploymentAndWelfare.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "delivery",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    EventId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttempt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    EventId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.EventId);
                });

            migrationBuilder.CreateTable(
                name: "inbox_position",
                columns: table => new
                {
                    Publisher = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox_position", x => x.Publisher);
                });

            migrationBuilder.CreateTable(
                name: "job_plan",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Begun = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    JobGoal = table.Column<string>(type: "TEXT", nullable: false),
                    NextTalk = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Adviser = table.Column<string>(type: "TEXT", nullable: false),
                    AdviserReach = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_plan", x => x.Citizen);
                });

            migrationBuilder.CreateTable(
                name: "known_citizen",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Born = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_citizen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "young_person",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Born = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Entered = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpperSecondaryCompleted = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Occupation = table.Column<string>(type: "TEXT", nullable: false),
                    OccupationSince = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", nullable: true),
                    ContactReach = table.Column<string>(type: "TEXT", nullable: true),
                    HasEducationPlan = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndTold = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_young_person", x => x.Citizen);
                });

            migrationBuilder.CreateIndex(
                name: "IX_delivery_Citizen_State",
                table: "delivery",
                columns: new[] { "Citizen", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_delivery_Publisher_Sequence",
                table: "delivery",
                columns: new[] { "Publisher", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_EventId",
                table: "outbox",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_young_person_EndTold_Born",
                table: "young_person",
                columns: new[] { "EndTold", "Born" });

            migrationBuilder.CreateIndex(
                name: "IX_young_person_Occupation_Born",
                table: "young_person",
                columns: new[] { "Occupation", "Born" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "inbox_position");

            migrationBuilder.DropTable(
                name: "job_plan");

            migrationBuilder.DropTable(
                name: "known_citizen");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "young_person");
        }
    }
}
