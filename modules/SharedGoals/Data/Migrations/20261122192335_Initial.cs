using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.SharedGoals.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "citizen",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Born = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SealedCpr = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CprIndex = table.Column<byte[]>(type: "BLOB", nullable: false),
                    IsProtected = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citizen", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "course_entry",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    FollowUp = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_course_entry", x => x.Id);
                });

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
                name: "goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Drafted = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Activated = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Text_Accepted = table.Column<string>(type: "TEXT", nullable: true),
                    Text_CitizenAccepts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Text_CitizensWords = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Direction = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Text_Measurable = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Realistic = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Specific = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Theme = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Title = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal", x => x.Id);
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

            migrationBuilder.CreateIndex(
                name: "IX_citizen_CprIndex",
                table: "citizen",
                column: "CprIndex",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_citizen_Name",
                table: "citizen",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_course_entry_Citizen_On",
                table: "course_entry",
                columns: new[] { "Citizen", "On" });

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
                name: "IX_goal_Citizen",
                table: "goal",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_EventId",
                table: "outbox",
                column: "EventId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "citizen");

            migrationBuilder.DropTable(
                name: "course_entry");

            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "goal");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "inbox_position");

            migrationBuilder.DropTable(
                name: "outbox");
        }
    }
}
