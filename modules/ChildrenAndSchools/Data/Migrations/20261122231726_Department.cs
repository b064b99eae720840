using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.ChildrenAndSchools.Data.Migrations
{
    /// <inheritdoc />
    public partial class Department : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "duty_decision",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", nullable: false),
                    Yes = table.Column<bool>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_duty_decision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "early_contact",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Setting = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    With = table.Column<string>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Advice = table.Column<string>(type: "TEXT", nullable: false),
                    TalkAgain = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_early_contact", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "forum_advice",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Forum = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_advice", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forum_advice_wellbeing_forum_Forum",
                        column: x => x.Forum,
                        principalTable: "wellbeing_forum",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "forum_member",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Forum = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Profession = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forum_member_wellbeing_forum_Forum",
                        column: x => x.Forum,
                        principalTable: "wellbeing_forum",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "forum_referral",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Forum = table.Column<byte[]>(type: "BLOB", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    ToName = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Sent = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Answered = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_forum_referral", x => x.Id);
                    table.ForeignKey(
                        name: "FK_forum_referral_wellbeing_forum_Forum",
                        column: x => x.Forum,
                        principalTable: "wellbeing_forum",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    About = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_history", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ics_assessment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Vocabulary = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    Finished = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ics_assessment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ics_vocabulary",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ics_vocabulary", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "investigation",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", nullable: false),
                    Started = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Notification = table.Column<byte[]>(type: "BLOB", nullable: true),
                    After = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Provisional = table.Column<string>(type: "TEXT", nullable: true),
                    ProvisionalOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", nullable: true),
                    Conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    ChildsView = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lasting_disability",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lasting_disability", x => x.Citizen);
                });

            migrationBuilder.CreateTable(
                name: "measure_status",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    School = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_status", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "municipal_part",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Municipality = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipal_part", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "notification",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: true),
                    AboutName = table.Column<string>(type: "TEXT", nullable: true),
                    AboutHint = table.Column<string>(type: "TEXT", nullable: true),
                    IsUnborn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Expected = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Received = table.Column<long>(type: "INTEGER", nullable: false),
                    TakenInBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    NotifierName = table.Column<string>(type: "TEXT", nullable: true),
                    NotifierReach = table.Column<string>(type: "TEXT", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Matched = table.Column<long>(type: "INTEGER", nullable: true),
                    Assessed = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    Receipt = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "placement",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpectedUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    IsShort = table.Column<bool>(type: "INTEGER", nullable: false),
                    StepDownGoal = table.Column<string>(type: "TEXT", nullable: true),
                    StepDownOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Support = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedTo = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Wishes = table.Column<string>(type: "TEXT", nullable: true),
                    WorkAndEducation = table.Column<string>(type: "TEXT", nullable: true),
                    Adopted = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GuardianConsent = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    YouthConsent = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextFollowUp = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "school",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsOneOfNine = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "school_figure",
                columns: table => new
                {
                    School = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Figure = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<double>(type: "REAL", nullable: false),
                    Pupils = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school_figure", x => new { x.School, x.Year, x.Figure });
                });

            migrationBuilder.CreateTable(
                name: "school_talk",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    School = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Participants = table.Column<string>(type: "TEXT", nullable: false),
                    Said = table.Column<string>(type: "TEXT", nullable: false),
                    OfVulnerable = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "signal_switch",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_switch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "support",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    Law = table.Column<string>(type: "TEXT", nullable: false),
                    Paragraph = table.Column<string>(type: "TEXT", nullable: false),
                    IsPlacement = table.Column<bool>(type: "INTEGER", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpectedUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StepDown = table.Column<string>(type: "TEXT", nullable: false),
                    StepDownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tried = table.Column<string>(type: "TEXT", nullable: true),
                    WhyNotLess = table.Column<string>(type: "TEXT", nullable: true),
                    Provider = table.Column<string>(type: "TEXT", nullable: true),
                    Offer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "wellbeing_round",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Setting = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Together = table.Column<string>(type: "TEXT", nullable: true),
                    Because = table.Column<string>(type: "TEXT", nullable: true),
                    SettingWill = table.Column<string>(type: "TEXT", nullable: true),
                    Agreed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ParentsInvolved = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ParentsSay = table.Column<string>(type: "TEXT", nullable: true),
                    Next = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wellbeing_round", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ics_entry",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Assessment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Side = table.Column<string>(type: "TEXT", nullable: false),
                    SideTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", nullable: false),
                    DimensionTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Found = table.Column<string>(type: "TEXT", nullable: false),
                    Resources = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ics_entry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ics_entry_ics_assessment_Assessment",
                        column: x => x.Assessment,
                        principalTable: "ics_assessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notified_sibling",
                columns: table => new
                {
                    Notification = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notified_sibling", x => new { x.Notification, x.Citizen });
                    table.ForeignKey(
                        name: "FK_notified_sibling_notification_Notification",
                        column: x => x.Notification,
                        principalTable: "notification",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_follow_up",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Plan = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    Wishes = table.Column<string>(type: "TEXT", nullable: false),
                    Next = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_follow_up", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plan_follow_up_plan_Plan",
                        column: x => x.Plan,
                        principalTable: "plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Plan = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Sign = table.Column<string>(type: "TEXT", nullable: false),
                    Wish = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_goal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_plan_goal_plan_Plan",
                        column: x => x.Plan,
                        principalTable: "plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_sibling",
                columns: table => new
                {
                    Plan = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_sibling", x => new { x.Plan, x.Citizen });
                    table.ForeignKey(
                        name: "FK_plan_sibling_plan_Plan",
                        column: x => x.Plan,
                        principalTable: "plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "own_assessment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Round = table.Column<byte[]>(type: "BLOB", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Profession = table.Column<string>(type: "TEXT", nullable: false),
                    Colour = table.Column<string>(type: "TEXT", nullable: false),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_assessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_own_assessment_wellbeing_round_Round",
                        column: x => x.Round,
                        principalTable: "wellbeing_round",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_duty_decision_Citizen",
                table: "duty_decision",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_early_contact_Citizen",
                table: "early_contact",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_forum_advice_Forum",
                table: "forum_advice",
                column: "Forum");

            migrationBuilder.CreateIndex(
                name: "IX_forum_member_Forum",
                table: "forum_member",
                column: "Forum");

            migrationBuilder.CreateIndex(
                name: "IX_forum_referral_Forum",
                table: "forum_referral",
                column: "Forum");

            migrationBuilder.CreateIndex(
                name: "IX_history_Citizen",
                table: "history",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_ics_assessment_Citizen",
                table: "ics_assessment",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_ics_entry_Assessment",
                table: "ics_entry",
                column: "Assessment");

            migrationBuilder.CreateIndex(
                name: "IX_investigation_Citizen",
                table: "investigation",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "open_investigation",
                table: "investigation",
                column: "Citizen",
                unique: true,
                filter: "\"Ended\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_measure_status_Measure",
                table: "measure_status",
                column: "Measure");

            migrationBuilder.CreateIndex(
                name: "IX_municipal_part_Citizen",
                table: "municipal_part",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Assessed",
                table: "notification",
                column: "Assessed");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Citizen",
                table: "notification",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_notified_sibling_Citizen",
                table: "notified_sibling",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_own_assessment_Round",
                table: "own_assessment",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_placement_Citizen",
                table: "placement",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_plan_Citizen",
                table: "plan",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_plan_follow_up_Plan",
                table: "plan_follow_up",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_plan_goal_Plan",
                table: "plan_goal",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_plan_sibling_Citizen",
                table: "plan_sibling",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_school_Name",
                table: "school",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_school_talk_School_Year",
                table: "school_talk",
                columns: new[] { "School", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_support_Citizen",
                table: "support",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_support_Offer",
                table: "support",
                column: "Offer");

            migrationBuilder.CreateIndex(
                name: "IX_wellbeing_round_Citizen",
                table: "wellbeing_round",
                column: "Citizen");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duty_decision");

            migrationBuilder.DropTable(
                name: "early_contact");

            migrationBuilder.DropTable(
                name: "forum_advice");

            migrationBuilder.DropTable(
                name: "forum_member");

            migrationBuilder.DropTable(
                name: "forum_referral");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "ics_entry");

            migrationBuilder.DropTable(
                name: "ics_vocabulary");

            migrationBuilder.DropTable(
                name: "investigation");

            migrationBuilder.DropTable(
                name: "lasting_disability");

            migrationBuilder.DropTable(
                name: "measure_status");

            migrationBuilder.DropTable(
                name: "municipal_part");

            migrationBuilder.DropTable(
                name: "notified_sibling");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "own_assessment");

            migrationBuilder.DropTable(
                name: "placement");

            migrationBuilder.DropTable(
                name: "plan_follow_up");

            migrationBuilder.DropTable(
                name: "plan_goal");

            migrationBuilder.DropTable(
                name: "plan_sibling");

            migrationBuilder.DropTable(
                name: "school");

            migrationBuilder.DropTable(
                name: "school_figure");

            migrationBuilder.DropTable(
                name: "school_talk");

            migrationBuilder.DropTable(
                name: "signal_switch");

            migrationBuilder.DropTable(
                name: "support");

            migrationBuilder.DropTable(
                name: "ics_assessment");

            migrationBuilder.DropTable(
                name: "notification");

            migrationBuilder.DropTable(
                name: "wellbeing_round");

            migrationBuilder.DropTable(
                name: "plan");
        }
    }
}
