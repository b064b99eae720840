using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.NewDepartment.Data.Migrations
{
    /// <inheritdoc />
    public partial class CaseStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_staff",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Team = table.Column<string>(type: "TEXT", nullable: true),
                    NamedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_staff", x => new { x.Citizen, x.Staff });
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_staff_Staff",
                table: "case_staff",
                column: "Staff");

            migrationBuilder.CreateIndex(
                name: "IX_case_staff_Team",
                table: "case_staff",
                column: "Team");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_staff");
        }
    }
}
