using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NyeFaellesVeje.SharedGoals.Data.Migrations
{
    /// <inheritdoc />
    public partial class Access : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ProtectedFrom",
                table: "citizen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProtectedUntil",
                table: "citizen",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "SealedAddress",
                table: "citizen",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "conflict_of_interest",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Subject = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    NotedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NotedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedBy = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict_of_interest", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    To = table.Column<string>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    NotedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exchange",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", nullable: false),
                    FirstMeeting = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FollowUpMeeting = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FollowUpReason = table.Column<string>(type: "TEXT", nullable: true),
                    ArrangedBy = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "relation",
                columns: table => new
                {
                    Citizen = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Other = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relation", x => new { x.Citizen, x.Other });
                });

            migrationBuilder.CreateTable(
                name: "exchange_participant",
                columns: table => new
                {
                    Exchange = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Meeting = table.Column<string>(type: "TEXT", nullable: false),
                    Staff = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Profession = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_participant", x => new { x.Exchange, x.Meeting, x.Staff });
                    table.ForeignKey(
                        name: "FK_exchange_participant_exchange_Exchange",
                        column: x => x.Exchange,
                        principalTable: "exchange",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_citizen_ProtectedUntil",
                table: "citizen",
                column: "ProtectedUntil");

            migrationBuilder.CreateIndex(
                name: "IX_conflict_of_interest_Citizen_Subject",
                table: "conflict_of_interest",
                columns: new[] { "Citizen", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_Citizen",
                table: "consent",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_exchange_Citizen",
                table: "exchange",
                column: "Citizen");

            migrationBuilder.CreateIndex(
                name: "IX_relation_Other",
                table: "relation",
                column: "Other");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conflict_of_interest");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "exchange_participant");

            migrationBuilder.DropTable(
                name: "relation");

            migrationBuilder.DropTable(
                name: "exchange");

            migrationBuilder.DropIndex(
                name: "IX_citizen_ProtectedUntil",
                table: "citizen");

            migrationBuilder.DropColumn(
                name: "ProtectedFrom",
                table: "citizen");

            migrationBuilder.DropColumn(
                name: "ProtectedUntil",
                table: "citizen");

            migrationBuilder.DropColumn(
                name: "SealedAddress",
                table: "citizen");
        }
    }
}
