using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.Host.Access.Audit.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_look",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Department = table.Column<string>(type: "TEXT", nullable: true),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Module = table.Column<string>(type: "TEXT", nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Granted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    Mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_look", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_person",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Pseudonym = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Mac = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_person", x => x.Citizen);
                });

            migrationBuilder.CreateTable(
                name: "audit_question",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Look = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_audit_question_audit_look_Look",
                        column: x => x.Look,
                        principalTable: "audit_look",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_sample_review",
                columns: table => new
                {
                    Look = table.Column<long>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_sample_review", x => x.Look);
                    table.ForeignKey(
                        name: "FK_audit_sample_review_audit_look_Look",
                        column: x => x.Look,
                        principalTable: "audit_look",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emergency_review",
                columns: table => new
                {
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Through = table.Column<long>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emergency_review", x => x.First);
                    table.ForeignKey(
                        name: "FK_emergency_review_audit_look_First",
                        column: x => x.First,
                        principalTable: "audit_look",
                        principalColumn: "Sequence",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_At",
                table: "audit_look",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_emergency",
                table: "audit_look",
                column: "Sequence",
                filter: "Basis = 'emergency'");

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_Person_Sequence",
                table: "audit_look",
                columns: new[] { "Person", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_look_Subject_At",
                table: "audit_look",
                columns: new[] { "Subject", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_person_Pseudonym",
                table: "audit_person",
                column: "Pseudonym",
                unique: true);

            // Replacing a row would not wake the trigger on deletion, so a row is taken in its turn only.
            migrationBuilder.Sql("CREATE TRIGGER audit_look_in_turn BEFORE INSERT ON audit_look WHEN NEW.Sequence IS NOT (SELECT coalesce(max(Sequence), 0) + 1 FROM audit_look) BEGIN SELECT RAISE(ABORT, 'audit_look is written in turn'); END");
            migrationBuilder.Sql("CREATE TRIGGER audit_look_stays BEFORE UPDATE ON audit_look BEGIN SELECT RAISE(ABORT, 'audit_look is never changed'); END");
            migrationBuilder.Sql("CREATE TRIGGER audit_look_is_kept BEFORE DELETE ON audit_look BEGIN SELECT RAISE(ABORT, 'audit_look is never deleted'); END");
            migrationBuilder.Sql("CREATE TRIGGER audit_person_stays BEFORE UPDATE ON audit_person BEGIN SELECT RAISE(ABORT, 'audit_person is never changed'); END");

            migrationBuilder.CreateIndex(
                name: "IX_audit_question_Look",
                table: "audit_question",
                column: "Look");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_person");

            migrationBuilder.DropTable(
                name: "audit_question");

            migrationBuilder.DropTable(
                name: "audit_sample_review");

            migrationBuilder.DropTable(
                name: "emergency_review");

            migrationBuilder.DropTable(
                name: "audit_look");
        }
    }
}
