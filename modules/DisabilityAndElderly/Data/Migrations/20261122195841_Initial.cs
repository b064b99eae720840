using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.DisabilityAndElderly.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "assessed_theme",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: true),
                    Recorded = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastAsserted = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsMistake = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessed_theme", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "citizen_case",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Newest = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseNumbers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citizen_case", x => x.Citizen);
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
                name: "follow_up_outcome",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Plans = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsMistake = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reported = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follow_up_outcome", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "goal",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    ExpectedLevel = table.Column<string>(type: "TEXT", nullable: false),
                    PrimaryTheme = table.Column<string>(type: "TEXT", nullable: false),
                    SecondaryThemes = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal", x => new { x.Citizen, x.Id });
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
                name: "known_resource",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Profile = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_resource", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer", x => new { x.Citizen, x.Id });
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
                name: "plan",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Intent = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CaseNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", nullable: false),
                    PrimaryTargetGroup = table.Column<string>(type: "TEXT", nullable: true),
                    SecondaryTargetGroups = table.Column<string>(type: "TEXT", nullable: false),
                    FollowUp = table.Column<string>(type: "TEXT", nullable: true),
                    Offers = table.Column<string>(type: "TEXT", nullable: false),
                    SupportNeed = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "planned_follow_up",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Set = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_follow_up", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "support",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Plans = table.Column<string>(type: "TEXT", nullable: false),
                    Intent = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Services = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "support_need",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Need = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsMistake = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_need", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "taken_report",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Timestamp = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Themes = table.Column<int>(type: "INTEGER", nullable: false),
                    Goals = table.Column<int>(type: "INTEGER", nullable: false),
                    SupportNeeds = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetGroups = table.Column<int>(type: "INTEGER", nullable: false),
                    Plans = table.Column<int>(type: "INTEGER", nullable: false),
                    Supports = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedFollowUps = table.Column<int>(type: "INTEGER", nullable: false),
                    FollowUpOutcomes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taken_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "target_group",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsMistake = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_target_group", x => new { x.Citizen, x.Id });
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
                name: "IX_planned_follow_up_On",
                table: "planned_follow_up",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_taken_report_Citizen_Timestamp",
                table: "taken_report",
                columns: new[] { "Citizen", "Timestamp" });

            migrationBuilder.CreateIndex(
                name: "IX_taken_report_TakenAt",
                table: "taken_report",
                column: "TakenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "assessed_theme");

            migrationBuilder.DropTable(
                name: "citizen_case");

            migrationBuilder.DropTable(
                name: "delivery");

            migrationBuilder.DropTable(
                name: "follow_up_outcome");

            migrationBuilder.DropTable(
                name: "goal");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "inbox_position");

            migrationBuilder.DropTable(
                name: "known_resource");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "plan");

            migrationBuilder.DropTable(
                name: "planned_follow_up");

            migrationBuilder.DropTable(
                name: "support");

            migrationBuilder.DropTable(
                name: "support_need");

            migrationBuilder.DropTable(
                name: "taken_report");

            migrationBuilder.DropTable(
                name: "target_group");
        }
    }
}
