using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.DisabilityAndElderly.Data.Migrations
{
    /// <inheritdoc />
    public partial class Department : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Clinical",
                table: "target_group",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "target_group",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Verification",
                table: "target_group",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EffectiveAt",
                table: "support_need",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "support_need",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CreatedAt",
                table: "support",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FromAt",
                table: "support",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Paragraph",
                table: "support",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ServiceStates",
                table: "support",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "ToAt",
                table: "support",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StartAt",
                table: "planned_follow_up",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment",
                table: "plan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CaseNumberSystem",
                table: "plan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FromAt",
                table: "plan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToAt",
                table: "plan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CitizensWords",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "SetOn",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EffectiveAt",
                table: "follow_up_outcome",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "follow_up_outcome",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Closed",
                table: "citizen_case",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Opened",
                table: "citizen_case",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "citizen_case",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AssertedAt",
                table: "assessed_theme",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Clinical",
                table: "assessed_theme",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "assessed_theme",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RecordedAt",
                table: "assessed_theme",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Verification",
                table: "assessed_theme",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "action_plan",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    MustBeOffered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Grounds = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    Effort = table.Column<string>(type: "TEXT", nullable: true),
                    Duration = table.Column<string>(type: "TEXT", nullable: true),
                    OtherConditions = table.Column<string>(type: "TEXT", nullable: true),
                    HolisticConsent = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConsideredOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "action_plan_step",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Plan = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_plan_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EffectiveAt = table.Column<string>(type: "TEXT", nullable: true),
                    Themes = table.Column<string>(type: "TEXT", nullable: false),
                    SupportNeeds = table.Column<string>(type: "TEXT", nullable: false),
                    Weighing = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessment", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "case_event",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "case_request",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    CaseNumber = table.Column<string>(type: "TEXT", nullable: true),
                    CaseNumberSystem = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_request", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "decision",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    Paragraph = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    WhyNotLess = table.Column<string>(type: "TEXT", nullable: true),
                    StepDownExpected = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpectedMonthlyCost = table.Column<long>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "delivered_resource",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivered_resource", x => new { x.Citizen, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "discharge",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Ward = table.Column<string>(type: "TEXT", nullable: false),
                    Expected = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Arrangement = table.Column<string>(type: "TEXT", nullable: false),
                    Coordinator = table.Column<string>(type: "TEXT", nullable: false),
                    Held = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discharge", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "documentation_spell",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documentation_spell", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "occupation_match",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Opening = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_occupation_match", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "occupation_wish",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Dreams = table.Column<string>(type: "TEXT", nullable: false),
                    Ability = table.Column<string>(type: "TEXT", nullable: false),
                    Potential = table.Column<string>(type: "TEXT", nullable: false),
                    Interests = table.Column<string>(type: "TEXT", nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_occupation_wish", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "opening",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Partner = table.Column<string>(type: "TEXT", nullable: false),
                    Interests = table.Column<string>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "order_status",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_status", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outside_member",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: false),
                    Reach = table.Column<string>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_member", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "provider_order",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Offer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GrantedMonthlyCost = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpectedMonthlyCost = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OrderedBy = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_provider_order", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "registered_offer",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Series = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", nullable: false),
                    OfferType = table.Column<string>(type: "TEXT", nullable: false),
                    Paragraph = table.Column<string>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    MonthlyPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registered_offer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sent_report",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Timestamp = table.Column<long>(type: "INTEGER", nullable: false),
                    Resources = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sent_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "team_measure",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FunctionLevel = table.Column<int>(type: "INTEGER", nullable: false),
                    Attachment = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_measure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vrap_entry",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Goal = table.Column<string>(type: "TEXT", nullable: false),
                    SubGoal = table.Column<string>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", nullable: false),
                    Done = table.Column<string>(type: "TEXT", nullable: false),
                    Worked = table.Column<string>(type: "TEXT", nullable: true),
                    DidNotWork = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vrap_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vrap_remark",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Entry = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    FromAuthority = table.Column<bool>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vrap_remark", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_action_plan_Citizen",
                table: "action_plan",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_action_plan_step_Citizen",
                table: "action_plan_step",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_action_plan_step_Plan",
                table: "action_plan_step",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_case_event_Citizen",
                table: "case_event",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_decision_Citizen",
                table: "decision",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_discharge_Citizen",
                table: "discharge",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_discharge_Series",
                table: "discharge",
                column: "Series");

            migrationBuilder.CreateIndex(
                name: "IX_occupation_match_Citizen",
                table: "occupation_match",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_occupation_match_Opening",
                table: "occupation_match",
                column: "Opening");

            migrationBuilder.CreateIndex(
                name: "IX_occupation_wish_Citizen",
                table: "occupation_wish",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_order_status_Citizen",
                table: "order_status",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_order_status_Order",
                table: "order_status",
                column: "Order");

            migrationBuilder.CreateIndex(
                name: "IX_outside_member_Citizen",
                table: "outside_member",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_provider_order_Citizen",
                table: "provider_order",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_provider_order_Offer",
                table: "provider_order",
                column: "Offer");

            migrationBuilder.CreateIndex(
                name: "IX_registered_offer_Series",
                table: "registered_offer",
                column: "Series");

            migrationBuilder.CreateIndex(
                name: "IX_sent_report_Citizen_Timestamp",
                table: "sent_report",
                columns: new[] { "Citizen", "Timestamp" });

            migrationBuilder.CreateIndex(
                name: "IX_team_measure_Citizen",
                table: "team_measure",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_vrap_entry_Citizen",
                table: "vrap_entry",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_vrap_remark_Citizen",
                table: "vrap_remark",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_vrap_remark_Entry",
                table: "vrap_remark",
                column: "Entry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_plan");

            migrationBuilder.DropTable(
                name: "action_plan_step");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "case_event");

            migrationBuilder.DropTable(
                name: "case_request");

            migrationBuilder.DropTable(
                name: "decision");

            migrationBuilder.DropTable(
                name: "delivered_resource");

            migrationBuilder.DropTable(
                name: "discharge");

            migrationBuilder.DropTable(
                name: "documentation_spell");

            migrationBuilder.DropTable(
                name: "occupation_match");

            migrationBuilder.DropTable(
                name: "occupation_wish");

            migrationBuilder.DropTable(
                name: "opening");

            migrationBuilder.DropTable(
                name: "order_status");

            migrationBuilder.DropTable(
                name: "outside_member");

            migrationBuilder.DropTable(
                name: "provider_order");

            migrationBuilder.DropTable(
                name: "registered_offer");

            migrationBuilder.DropTable(
                name: "sent_report");

            migrationBuilder.DropTable(
                name: "team_measure");

            migrationBuilder.DropTable(
                name: "vrap_entry");

            migrationBuilder.DropTable(
                name: "vrap_remark");

            migrationBuilder.DropColumn(
                name: "Clinical",
                table: "target_group");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "target_group");

            migrationBuilder.DropColumn(
                name: "Verification",
                table: "target_group");

            migrationBuilder.DropColumn(
                name: "EffectiveAt",
                table: "support_need");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "support_need");

            migrationBuilder.DropColumn(
                name: "CreatedAt",
                table: "support");

            migrationBuilder.DropColumn(
                name: "FromAt",
                table: "support");

            migrationBuilder.DropColumn(
                name: "Paragraph",
                table: "support");

            migrationBuilder.DropColumn(
                name: "ServiceStates",
                table: "support");

            migrationBuilder.DropColumn(
                name: "ToAt",
                table: "support");

            migrationBuilder.DropColumn(
                name: "StartAt",
                table: "planned_follow_up");

            migrationBuilder.DropColumn(
                name: "Assessment",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "CaseNumberSystem",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "FromAt",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "ToAt",
                table: "plan");

            migrationBuilder.DropColumn(
                name: "CitizensWords",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "SetOn",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "EffectiveAt",
                table: "follow_up_outcome");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "follow_up_outcome");

            migrationBuilder.DropColumn(
                name: "Closed",
                table: "citizen_case");

            migrationBuilder.DropColumn(
                name: "Opened",
                table: "citizen_case");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "citizen_case");

            migrationBuilder.DropColumn(
                name: "AssertedAt",
                table: "assessed_theme");

            migrationBuilder.DropColumn(
                name: "Clinical",
                table: "assessed_theme");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "assessed_theme");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "assessed_theme");

            migrationBuilder.DropColumn(
                name: "Verification",
                table: "assessed_theme");
        }
    }
}
