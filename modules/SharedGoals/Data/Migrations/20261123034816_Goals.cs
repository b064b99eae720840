using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.SharedGoals.Data.Migrations
{
    /// <inheritdoc />
    public partial class Goals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Ended",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Level",
                table: "goal",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextFrom",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextTo",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "goal",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Text_Baseline",
                table: "goal",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Text_Consent",
                table: "goal",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text_Disagreement",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text_FfbTheme",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text_Involvement",
                table: "goal",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Text_Levels",
                table: "goal",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Text_Network",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text_Present",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Text_WishesNetwork",
                table: "goal",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "WhyOneMore",
                table: "goal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "alignment",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Goal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Other = table.Column<byte[]>(type: "BLOB", nullable: false),
                    OtherTitle = table.Column<string>(type: "TEXT", nullable: false),
                    OtherDepartment = table.Column<string>(type: "TEXT", nullable: false),
                    Agree = table.Column<bool>(type: "INTEGER", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", nullable: true),
                    Disagreement = table.Column<string>(type: "TEXT", nullable: true),
                    Parties = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alignment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contribution",
                columns: table => new
                {
                    Goal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    Responsible = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contribution", x => new { x.Goal, x.Department });
                });

            migrationBuilder.CreateTable(
                name: "goal_follow_up",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Goal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: false),
                    NextFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Joint = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Departments = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal_follow_up", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "joint_follow_up",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Begins = table.Column<long>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    CitizenComes = table.Column<bool>(type: "INTEGER", nullable: false),
                    WhyWithoutCitizen = table.Column<string>(type: "TEXT", nullable: true),
                    Departments = table.Column<string>(type: "TEXT", nullable: false),
                    Outside = table.Column<string>(type: "TEXT", nullable: false),
                    Goals = table.Column<string>(type: "TEXT", nullable: false),
                    Arranged = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ArrangedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Held = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CalledOff = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_follow_up", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sub_goal",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Goal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Added = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Done = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sub_goal", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_alignment_Citizen",
                table: "alignment",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_alignment_Goal",
                table: "alignment",
                column: "Goal");

            migrationBuilder.CreateIndex(
                name: "IX_contribution_Citizen",
                table: "contribution",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_goal_follow_up_Citizen",
                table: "goal_follow_up",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_goal_follow_up_Goal",
                table: "goal_follow_up",
                column: "Goal");

            migrationBuilder.CreateIndex(
                name: "IX_joint_follow_up_Citizen",
                table: "joint_follow_up",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_sub_goal_Citizen",
                table: "sub_goal",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_sub_goal_Goal",
                table: "sub_goal",
                column: "Goal");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alignment");

            migrationBuilder.DropTable(
                name: "contribution");

            migrationBuilder.DropTable(
                name: "goal_follow_up");

            migrationBuilder.DropTable(
                name: "joint_follow_up");

            migrationBuilder.DropTable(
                name: "sub_goal");

            migrationBuilder.DropColumn(
                name: "Ended",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "NextFrom",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "NextTo",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Baseline",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Consent",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Disagreement",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_FfbTheme",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Involvement",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Levels",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Network",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_Present",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "Text_WishesNetwork",
                table: "goal");

            migrationBuilder.DropColumn(
                name: "WhyOneMore",
                table: "goal");
        }
    }
}
