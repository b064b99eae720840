using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.SharedGoals.Data.Migrations
{
    /// <inheritdoc />
    public partial class WarmHandover : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "handover",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Boundary = table.Column<string>(type: "TEXT", nullable: true),
                    Ends = table.Column<string>(type: "TEXT", nullable: false),
                    Follows = table.Column<string>(type: "TEXT", nullable: true),
                    GapDays = table.Column<int>(type: "INTEGER", nullable: true),
                    OverlapFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OverlapTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GapReason = table.Column<string>(type: "TEXT", nullable: true),
                    GapAcknowledgedBy = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    NewWorker_Department = table.Column<string>(type: "TEXT", nullable: false),
                    NewWorker_Name = table.Column<string>(type: "TEXT", nullable: false),
                    NewWorker_Staff = table.Column<byte[]>(type: "BLOB", nullable: true),
                    OldWorker_Department = table.Column<string>(type: "TEXT", nullable: false),
                    OldWorker_Name = table.Column<string>(type: "TEXT", nullable: false),
                    OldWorker_Staff = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "handover_step",
                columns: table => new
                {
                    Handover = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Nth = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover_step", x => new { x.Handover, x.Nth });
                    table.ForeignKey(
                        name: "FK_handover_step_handover_Handover",
                        column: x => x.Handover,
                        principalTable: "handover",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_citizen_Born",
                table: "citizen",
                column: "Born");

            migrationBuilder.CreateIndex(
                name: "IX_handover_Citizen_Boundary",
                table: "handover",
                columns: new[] { "Citizen", "Boundary" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handover_step");

            migrationBuilder.DropTable(
                name: "handover");

            migrationBuilder.DropIndex(
                name: "IX_citizen_Born",
                table: "citizen");
        }
    }
}
