using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.EmploymentAndWelfare.Data.Migrations
{
    /// <inheritdoc />
    public partial class CitizenIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_presence_Citizen",
                table: "presence",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_known_goal_Citizen",
                table: "known_goal",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_family_member_of_citizen",
                table: "family_member",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_family_adviser_For",
                table: "family_adviser",
                column: "For");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_presence_Citizen",
                table: "presence");

            migrationBuilder.DropIndex(
                name: "IX_known_goal_Citizen",
                table: "known_goal");

            migrationBuilder.DropIndex(
                name: "IX_family_member_of_citizen",
                table: "family_member");

            migrationBuilder.DropIndex(
                name: "IX_family_adviser_For",
                table: "family_adviser");
        }
    }
}
