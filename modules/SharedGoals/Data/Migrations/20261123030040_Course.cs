using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.SharedGoals.Data.Migrations
{
    /// <inheritdoc />
    public partial class Course : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "By",
                table: "course_entry",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Recorded",
                table: "course_entry",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "day_look",
                columns: table => new
                {
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_look", x => x.Staff);
                });

            migrationBuilder.CreateTable(
                name: "family_goal",
                columns: table => new
                {
                    Goal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_family_goal", x => new { x.Goal, x.Citizen });
                });

            migrationBuilder.CreateTable(
                name: "holistic_plan",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConsentBy = table.Column<string>(type: "TEXT", nullable: true),
                    ConsentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Text_CitizensWords = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Duration = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Efforts = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Purpose = table.Column<string>(type: "TEXT", nullable: true),
                    Text_Replaces = table.Column<string>(type: "TEXT", nullable: true),
                    Text_WorkAndEducation = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holistic_plan", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "planned_change",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    Expected = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedByName = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnsweredByName = table.Column<string>(type: "TEXT", nullable: true),
                    Happened = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WhyCancelled = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_change", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "team",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Begun = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WhyEnded = table.Column<string>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "team_measure",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Team = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Scale = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CitizensWords = table.Column<string>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_measure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "team_member",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Team = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Sees = table.Column<string>(type: "TEXT", nullable: false),
                    AgreedBy = table.Column<string>(type: "TEXT", nullable: true),
                    Reach = table.Column<string>(type: "TEXT", nullable: true),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoordinatorFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoordinatorUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OpenedCase = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_member", x => x.Id);
                    table.ForeignKey(
                        name: "FK_team_member_team_Team",
                        column: x => x.Team,
                        principalTable: "team",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_family_goal_Citizen",
                table: "family_goal",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_holistic_plan_Citizen",
                table: "holistic_plan",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "OneInForce",
                table: "holistic_plan",
                column: "Citizen",
                unique: true,
                filter: "\"InForceFrom\" IS NOT NULL AND \"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_planned_change_Citizen",
                table: "planned_change",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_planned_change_State_Expected",
                table: "planned_change",
                columns: new[] { "State", "Expected" });

            migrationBuilder.CreateIndex(
                name: "IX_team_Citizen",
                table: "team",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_team_measure_Citizen",
                table: "team_measure",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_team_member_Staff",
                table: "team_member",
                column: "Staff");

            migrationBuilder.CreateIndex(
                name: "IX_team_member_Team",
                table: "team_member",
                column: "Team");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "day_look");

            migrationBuilder.DropTable(
                name: "family_goal");

            migrationBuilder.DropTable(
                name: "holistic_plan");

            migrationBuilder.DropTable(
                name: "planned_change");

            migrationBuilder.DropTable(
                name: "team_measure");

            migrationBuilder.DropTable(
                name: "team_member");

            migrationBuilder.DropTable(
                name: "team");

            migrationBuilder.DropColumn(
                name: "By",
                table: "course_entry");

            migrationBuilder.DropColumn(
                name: "Recorded",
                table: "course_entry");
        }
    }
}
