#include "tests/support/tempstore.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

/// `resources/sql/schema.sql` shows the newest schema as a whole. It is written by this test when the environment
/// names MIGOCHAT_WRITE_SCHEMA, and compared otherwise.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSnapshotIsTheMigratedSchema();
};

void TestSchema::theSnapshotIsTheMigratedSchema()
{
    test::TempStore store;
    store.writer();
    sqlite3 *connection = nullptr;
    sqlite3_stmt *statement = nullptr;
    QCOMPARE(sqlite3_open(store.file().toUtf8().constData(), &connection), SQLITE_OK);
    QCOMPARE(
        sqlite3_prepare_v2(connection,
                           "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%_search_%'"
                           " OR name = 'contact_search_text' ORDER BY tbl_name, type DESC, name",
                           -1, &statement, nullptr),
        SQLITE_OK);
    QByteArray schema = "-- Generated from the migrations by tst_app_store_schema; do not edit.\n\n";
    while (sqlite3_step(statement) == SQLITE_ROW)
        schema += QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))) + "\n\n";
    sqlite3_finalize(statement);
    sqlite3_close(connection);

    QFile file(QString::fromUtf8(MIGOCHAT_SOURCE_DIR) + u"/resources/sql/schema.sql"_s);
    if (qEnvironmentVariableIsSet("MIGOCHAT_WRITE_SCHEMA")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(schema), schema.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll().replace("\r\n", "\n") == schema,
             "run with MIGOCHAT_WRITE_SCHEMA=1 and review the difference");
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
