#include "app/store/migrator.h"
#include "app/store/settings.h"
#include "tests/support/tempstore.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;
using namespace migochat::test;

namespace {

constexpr auto kFirst =
    "CREATE TABLE a (x INTEGER); CREATE TABLE log (x INTEGER);\n"
    "CREATE TRIGGER two AFTER INSERT ON a BEGIN INSERT INTO log VALUES (1); INSERT INTO log VALUES (2); END;\n";
constexpr auto kSecond =
    "INSERT INTO a VALUES (7); -- a comment; with a semicolon\nCREATE TABLE b (y TEXT DEFAULT ';');";

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFreshFileGetsEveryStep();
    void aNewerFileIsRefused();
    void anEditedStepIsRefused();
    void lineEndingsDoNotCountAsEdits();
    void theFileIsCopiedBeforeItChanges();
    void aFailingStepLeavesTheVersionBefore();

private:
    void put(const QString &name, const QByteArray &sql);
    Result<int> migrate();

    std::unique_ptr<QTemporaryDir> m_steps;
    std::unique_ptr<TempStore> m_store;
};

void TestMigrator::init()
{
    m_steps = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<TempStore>();
    put(u"0001_first.sql"_s, kFirst);
}

void TestMigrator::put(const QString &name, const QByteArray &sql)
{
    QFile file(m_steps->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(sql), sql.size());
}

Result<int> TestMigrator::migrate()
{
    const Result<Database> database = Database::open(m_store->file(), Access::ReadWrite);
    if (!database)
        return failed(database);
    return Migrator(m_steps->path()).migrate(*database);
}

void TestMigrator::aFreshFileGetsEveryStep()
{
    put(u"0002_second.sql"_s, kSecond);
    QCOMPARE(migrate(), Result<int>(2));
    QCOMPARE(m_store->number("SELECT count(*) FROM log"), 2);
    QCOMPARE(m_store->number("SELECT count(*) FROM migration WHERE length(sha256) = 64"), 2);
    QCOMPARE(migrate(), Result<int>(2));
    QVERIFY(!QFile::exists(m_store->file() + u".before-1"_s));
}

void TestMigrator::aNewerFileIsRefused()
{
    put(u"0002_second.sql"_s, kSecond);
    MIGO_OK(migrate());
    QVERIFY(QFile::remove(m_steps->filePath(u"0002_second.sql"_s)));
    const auto refused = migrate();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageTooNew);
    QVERIFY(refused.error().detail.contains(u"schema 2"_s));
}

void TestMigrator::anEditedStepIsRefused()
{
    MIGO_OK(migrate());
    put(u"0001_first.sql"_s, QByteArray(kFirst) + "CREATE TABLE c (z);");
    const auto refused = migrate();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageCorrupt);
}

void TestMigrator::lineEndingsDoNotCountAsEdits()
{
    MIGO_OK(migrate());
    put(u"0001_first.sql"_s, QByteArray(kFirst).replace("\n", "\r\n"));
    MIGO_OK(migrate());
}

void TestMigrator::theFileIsCopiedBeforeItChanges()
{
    MIGO_OK(migrate());
    put(u"0002_second.sql"_s, kSecond);
    QCOMPARE(migrate(), Result<int>(2));
    const auto copy = Database::open(m_store->file() + u".before-2"_s, Access::ReadOnly);
    MIGO_OK(copy);
    const auto version = copy->prepare("SELECT count(*) FROM migration"_L1);
    MIGO_OK(version);
    auto statement = copy->prepare("PRAGMA user_version"_L1);
    MIGO_OK(statement);
    MIGO_OK(statement->step());
    QCOMPARE(statement->integer(0), 1);
}

void TestMigrator::aFailingStepLeavesTheVersionBefore()
{
    MIGO_OK(migrate());
    put(u"0002_second.sql"_s, QByteArray(kSecond) + " INSERT INTO nowhere VALUES (1);");
    const auto broken = migrate();
    QVERIFY(!broken);
    QVERIFY(broken.error().detail.contains(u"0002_second.sql"_s));
    QCOMPARE(m_store->number("PRAGMA user_version"), 1);
    QCOMPARE(m_store->number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM log"), 0);
    put(u"0002_second.sql"_s, kSecond);
    QCOMPARE(migrate(), Result<int>(2));
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
