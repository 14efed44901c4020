#include "app/store/database.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kThree("SELECT :first, :second, :third");
constexpr QLatin1StringView kFirst(":first");
constexpr QLatin1StringView kSecond(":second");
constexpr QLatin1StringView kThird(":third");

} // namespace

class TestBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void valuesGoToTheirNamesInWhateverOrderTheyAreBound();
    void aValueMayDieBeforeTheStatementRuns();
    void aSecondRunStartsWithoutTheValuesOfTheFirst();
    void anUnknownNameIsTheErrorOfTheRun();

private:
    QTemporaryDir m_dir;
    std::optional<Database> m_database;
};

void TestBinding::init()
{
    auto opened = Database::open(m_dir.filePath(u"store.db"_s), Access::ReadWrite);
    QVERIFY(opened);
    m_database.emplace(std::move(*opened));
}

void TestBinding::valuesGoToTheirNamesInWhateverOrderTheyAreBound()
{
    const auto row = [&](auto bind) -> QString {
        auto statement = m_database->prepare(kThree);
        if (!statement)
            return statement.error().detail;
        bind(*statement);
        const Result<bool> stepped = statement->step();
        return stepped ? statement->text(0) + statement->text(1) + statement->text(2) : stepped.error().detail;
    };
    const auto forwards = [](Statement &s) { s.bind(kFirst, u"a"_s).bind(kSecond, u"b"_s).bind(kThird, u"c"_s); };
    QCOMPARE(row(forwards), u"abc"_s);
    QCOMPARE(row([](Statement &s) { s.bind(kThird, u"c"_s).bind(kFirst, u"a"_s).bind(kSecond, u"b"_s); }), u"abc"_s);
    QCOMPARE(row([](Statement &s) { s.bind(kSecond, u"b"_s).bind(":first"_L1, u"a"_s); }), u"ab"_s);
    QCOMPARE(row(forwards), u"abc"_s);
}

void TestBinding::aValueMayDieBeforeTheStatementRuns()
{
    auto statement = m_database->prepare(kThree);
    QVERIFY(statement);
    for (const QLatin1StringView name : {kFirst, kSecond, kThird}) {
        QByteArray bytes = QByteArray(3000, name.at(1).toLatin1());
        statement->bind(name, bytes);
        bytes.fill('x');
    }
    QVERIFY(statement->step().value_or(false));
    QCOMPARE(statement->blob(0), QByteArray(3000, 'f'));
    QCOMPARE(statement->blob(1), QByteArray(3000, 's'));
    QCOMPARE(statement->blob(2), QByteArray(3000, 't'));
}

void TestBinding::aSecondRunStartsWithoutTheValuesOfTheFirst()
{
    auto statement = m_database->prepare(kThree);
    QVERIFY(statement);
    QVERIFY(statement->bind(kFirst, u"a"_s).bind(kSecond, u"b"_s).run());
    QVERIFY(statement->bind(kSecond, u"c"_s).step().value_or(false));
    QVERIFY(statement->isNull(0));
    QCOMPARE(statement->text(1), u"c"_s);
}

void TestBinding::anUnknownNameIsTheErrorOfTheRun()
{
    auto statement = m_database->prepare(kThree);
    QVERIFY(statement);
    const Result<> ran = statement->bind(":fourth"_L1, 4).run();
    QVERIFY(!ran);
    QCOMPARE(ran.error().code, ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestBinding)
#include "tst_binding.moc"
