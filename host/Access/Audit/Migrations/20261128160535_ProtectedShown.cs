using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.Host.Access.Audit.Migrations
{
    /// <inheritdoc />
    public partial class ProtectedShown : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_look_reviewed",
                table: "audit_look");

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_reviewed",
                table: "audit_look",
                column: "Sequence",
                filter: "Basis IN ('emergency', 'own-naming', 'protected-shown')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_audit_look_reviewed",
                table: "audit_look");

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_reviewed",
                table: "audit_look",
                column: "Sequence",
                filter: "Basis IN ('emergency', 'own-naming')");
        }
    }
}
