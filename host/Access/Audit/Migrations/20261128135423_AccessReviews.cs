using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.Host.Access.Audit.Migrations
{
    /// <inheritdoc />
    public partial class AccessReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "emergency_review", newName: "audit_access_review");

            migrationBuilder.DropIndex(
                name: "IX_audit_look_emergency",
                table: "audit_look");

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_reviewed",
                table: "audit_look",
                column: "Sequence",
                filter: "Basis IN ('emergency', 'own-naming')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameTable(name: "audit_access_review", newName: "emergency_review");

            migrationBuilder.DropIndex(
                name: "IX_audit_look_reviewed",
                table: "audit_look");

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_emergency",
                table: "audit_look",
                column: "Sequence",
                filter: "Basis = 'emergency'");
        }
    }
}
