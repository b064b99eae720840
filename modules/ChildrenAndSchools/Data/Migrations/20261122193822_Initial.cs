using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.ChildrenAndSchools.Data.Migrations
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
                name: "wellbeing_forum",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Setting = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    RaisedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Opened = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ParentsView = table.Column<string>(type: "TEXT", nullable: true),
                    ChildsView = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FollowUp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FollowedUp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wellbeing_forum", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "concern",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Forum = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_concern", x => x.Id);
                    table.ForeignKey(
                        name: "FK_concern_wellbeing_forum_Forum",
                        column: x => x.Forum,
                        principalTable: "wellbeing_forum",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "planned_action",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Concern = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_action", x => x.Id);
                    table.ForeignKey(
                        name: "FK_planned_action_concern_Concern",
                        column: x => x.Concern,
                        principalTable: "concern",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_concern_Forum",
                table: "concern",
                column: "Forum");

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
                name: "IX_planned_action_Concern",
                table: "planned_action",
                column: "Concern");

            migrationBuilder.CreateIndex(
                name: "IX_wellbeing_forum_Citizen",
                table: "wellbeing_forum",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_wellbeing_forum_Status_Setting",
                table: "wellbeing_forum",
                columns: new[] { "Status", "Setting" });
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
                name: "known_citizen");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "planned_action");

            migrationBuilder.DropTable(
                name: "concern");

            migrationBuilder.DropTable(
                name: "wellbeing_forum");
        }
    }
}
