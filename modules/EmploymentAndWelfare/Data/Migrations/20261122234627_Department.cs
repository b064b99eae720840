using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.EmploymentAndWelfare.Data.Migrations
{
    /// <inheritdoc />
    public partial class Department : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Via",
                table: "young_person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MovedAway",
                table: "young_person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftEducation",
                table: "young_person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftPrimarySchool",
                table: "young_person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConsentOn",
                table: "job_plan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Ended",
                table: "job_plan",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "job_plan",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Type",
                table: "job_plan",
                type: "TEXT",
                nullable: false,
                defaultValue: "min-plan");

            migrationBuilder.CreateTable(
                name: "contact_person",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Reach = table.Column<string>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WhyEnded = table.Column<string>(type: "TEXT", nullable: true),
                    VacancyTold = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NamedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NamedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "course",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Partner = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_course", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "education_plan",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Opened = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Because = table.Column<string>(type: "TEXT", nullable: true),
                    Aim = table.Column<string>(type: "TEXT", nullable: true),
                    YoungsWords = table.Column<string>(type: "TEXT", nullable: true),
                    GuardiansWords = table.Column<string>(type: "TEXT", nullable: true),
                    NextTalk = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_education_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "enrolment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Course = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "family",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Asked = table.Column<long>(type: "INTEGER", nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: true),
                    Began = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WhyEnded = table.Column<string>(type: "TEXT", nullable: true),
                    FamilysWords = table.Column<string>(type: "TEXT", nullable: false),
                    NextMeeting = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "fgu_assessment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InTargetGroup = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Resources = table.Column<string>(type: "TEXT", nullable: false),
                    Alternatives = table.Column<string>(type: "TEXT", nullable: false),
                    YoungsWords = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Track = table.Column<string>(type: "TEXT", nullable: true),
                    School = table.Column<string>(type: "TEXT", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fgu_assessment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_history", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "job_goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SharedGoal = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Set = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reached = table.Column<bool>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_goal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "job_talk",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CitizensWords = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", nullable: false),
                    HeldByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_talk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "known_goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_known_goal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "offer",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", nullable: false),
                    Provider = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "opening",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Partner = table.Column<string>(type: "TEXT", nullable: false),
                    PartnerKind = table.Column<string>(type: "TEXT", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    HoursPerWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    Consideration = table.Column<string>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Posted = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PostedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opening", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "placement",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Opening = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Proposed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    StateOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "presence",
                columns: table => new
                {
                    Enrolment = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presence", x => new { x.Enrolment, x.Month });
                });

            migrationBuilder.CreateTable(
                name: "task_force",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Started = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WhyEnded = table.Column<string>(type: "TEXT", nullable: true),
                    JobAdviser = table.Column<string>(type: "TEXT", nullable: false),
                    JobAdviserStaff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SupportAdviser = table.Column<string>(type: "TEXT", nullable: false),
                    SupportAdviserStaff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Housing = table.Column<string>(type: "TEXT", nullable: true),
                    Specialist = table.Column<string>(type: "TEXT", nullable: true),
                    EveryWeeks = table.Column<int>(type: "INTEGER", nullable: false),
                    WhyThatOften = table.Column<string>(type: "TEXT", nullable: false),
                    NextFollowUp = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_task_force", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "education_step",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Plan = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", nullable: true),
                    Responsible = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: true),
                    WhatHappened = table.Column<string>(type: "TEXT", nullable: true),
                    NotedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_education_step", x => x.Id);
                    table.ForeignKey(
                        name: "FK_education_step_education_plan_Plan",
                        column: x => x.Plan,
                        principalTable: "education_plan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_adviser",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Family = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    Reach = table.Column<string>(type: "TEXT", nullable: true),
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    For = table.Column<byte[]>(type: "BLOB", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_adviser", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_adviser_family_Family",
                        column: x => x.Family,
                        principalTable: "family",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Family = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    FamilysWords = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Set = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reached = table.Column<bool>(type: "INTEGER", nullable: true),
                    Learned = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_goal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_family_goal_family_Family",
                        column: x => x.Family,
                        principalTable: "family",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "family_member",
                columns: table => new
                {
                    Family = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_member", x => new { x.Family, x.Citizen });
                    table.ForeignKey(
                        name: "FK_family_member_family_Family",
                        column: x => x.Family,
                        principalTable: "family",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "goal_comparison",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TaskForce = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JobGoal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SupportGoal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Agree = table.Column<bool>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal_comparison", x => x.Id);
                    table.ForeignKey(
                        name: "FK_goal_comparison_task_force_TaskForce",
                        column: x => x.TaskForce,
                        principalTable: "task_force",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_follow_up",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    TaskForce = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Present = table.Column<string>(type: "TEXT", nullable: false),
                    HousingTookPart = table.Column<bool>(type: "INTEGER", nullable: false),
                    CitizensWords = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_follow_up", x => x.Id);
                    table.ForeignKey(
                        name: "FK_joint_follow_up_task_force_TaskForce",
                        column: x => x.TaskForce,
                        principalTable: "task_force",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_contact_person_Citizen",
                table: "contact_person",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_contact_person_one_open",
                table: "contact_person",
                column: "Citizen",
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_contact_person_Until",
                table: "contact_person",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_course_To",
                table: "course",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_education_plan_Citizen",
                table: "education_plan",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_education_plan_one_open",
                table: "education_plan",
                column: "Citizen",
                unique: true,
                filter: "\"Closed\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_education_step_Plan",
                table: "education_step",
                column: "Plan");

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_Citizen",
                table: "enrolment",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_enrolment_Course_Citizen",
                table: "enrolment",
                columns: new[] { "Course", "Citizen" },
                unique: true,
                filter: "\"EndedOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_family_Seat",
                table: "family",
                column: "Seat",
                unique: true,
                filter: "\"Seat\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_family_adviser_Family",
                table: "family_adviser",
                column: "Family");

            migrationBuilder.CreateIndex(
                name: "IX_family_goal_Family",
                table: "family_goal",
                column: "Family");

            migrationBuilder.CreateIndex(
                name: "IX_family_member_Citizen",
                table: "family_member",
                column: "Citizen",
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_fgu_assessment_Citizen",
                table: "fgu_assessment",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_goal_comparison_TaskForce",
                table: "goal_comparison",
                column: "TaskForce");

            migrationBuilder.CreateIndex(
                name: "IX_history_Citizen",
                table: "history",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_history_Subject",
                table: "history",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_job_goal_Citizen",
                table: "job_goal",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_job_talk_Citizen",
                table: "job_talk",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_joint_follow_up_TaskForce",
                table: "joint_follow_up",
                column: "TaskForce");

            migrationBuilder.CreateIndex(
                name: "IX_offer_Citizen",
                table: "offer",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_opening_Closed",
                table: "opening",
                column: "Closed");

            migrationBuilder.CreateIndex(
                name: "IX_placement_Citizen",
                table: "placement",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_placement_Opening",
                table: "placement",
                column: "Opening");

            migrationBuilder.CreateIndex(
                name: "IX_task_force_Citizen",
                table: "task_force",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_task_force_one_open",
                table: "task_force",
                column: "Citizen",
                unique: true,
                filter: "\"Ended\" IS NULL");

            // The contact person and the mark of a plan become rows of their own. The old columns stay, so that the version before still runs.
            migrationBuilder.Sql("INSERT INTO contact_person (Id, Citizen, Name, Reach, Department, \"From\", NamedBy, NamedByName, Revision) SELECT randomblob(16), Citizen, ContactName, COALESCE(ContactReach, 'Ikke oplyst'), 'employment-and-welfare', Entered, zeroblob(16), 'Overført', 0 FROM young_person WHERE ContactName IS NOT NULL");
            migrationBuilder.Sql("INSERT INTO education_plan (Id, Citizen, Opened, Revision) SELECT randomblob(16), Citizen, Entered, 0 FROM young_person WHERE HasEducationPlan");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_person");

            migrationBuilder.DropTable(
                name: "course");

            migrationBuilder.DropTable(
                name: "education_step");

            migrationBuilder.DropTable(
                name: "enrolment");

            migrationBuilder.DropTable(
                name: "family_adviser");

            migrationBuilder.DropTable(
                name: "family_goal");

            migrationBuilder.DropTable(
                name: "family_member");

            migrationBuilder.DropTable(
                name: "fgu_assessment");

            migrationBuilder.DropTable(
                name: "goal_comparison");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "job_goal");

            migrationBuilder.DropTable(
                name: "job_talk");

            migrationBuilder.DropTable(
                name: "joint_follow_up");

            migrationBuilder.DropTable(
                name: "known_goal");

            migrationBuilder.DropTable(
                name: "offer");

            migrationBuilder.DropTable(
                name: "opening");

            migrationBuilder.DropTable(
                name: "placement");

            migrationBuilder.DropTable(
                name: "presence");

            migrationBuilder.DropTable(
                name: "education_plan");

            migrationBuilder.DropTable(
                name: "family");

            migrationBuilder.DropTable(
                name: "task_force");

            migrationBuilder.DropColumn(
                name: "LeftEducation",
                table: "young_person");

            migrationBuilder.DropColumn(
                name: "LeftPrimarySchool",
                table: "young_person");

            migrationBuilder.DropColumn(
                name: "ConsentOn",
                table: "job_plan");

            migrationBuilder.DropColumn(
                name: "Ended",
                table: "job_plan");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "job_plan");

            migrationBuilder.DropColumn(
                name: "Type",
                table: "job_plan");

            migrationBuilder.DropColumn(
                name: "Via",
                table: "young_person");

            migrationBuilder.DropColumn(
                name: "MovedAway",
                table: "young_person");
        }
    }
}
