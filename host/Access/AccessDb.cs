using Microsoft.EntityFrameworkCore;

namespace NyeFaellesVeje.Host.Access;

/// <summary>The embedded issuer's own store: its clients, codes and tokens. It has no migrations: it can be deleted and is made again.</summary>
internal sealed class AccessDb(DbContextOptions<AccessDb> options) : DbContext(options);
