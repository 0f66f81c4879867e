export { analyse } from './src/analyse.js';
export { Clock } from './src/clock.js';
export { Database, type DatabaseOptions, dataSourceFor } from './src/database.js';
export { DatabaseModule } from './src/database.module.js';
export { migrate, pendingMigrations } from './src/migrate.js';
export { type Installation, openInstallation } from './src/open-installation.js';
export { type Sql, sqlOn, type Tx } from './src/sql.js';
export { startCluster, type Cluster } from './src/embedded/cluster.js';
export { type DatabaseUrls, provision, urlsFor } from './src/embedded/provision.js';
