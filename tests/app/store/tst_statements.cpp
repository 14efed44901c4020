#include "app/store/statements.h"
#include "tests/support/tempstore.h"

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementCompilesOnTheNewestSchema();
    void namesAndTextsAreUnique();
};

void TestStatements::everyStatementCompilesOnTheNewestSchema()
{
    test::TempStore store;
    const bool compiled =
        store
            .write([](Transaction &transaction) -> Result<int> {
                int broken = 0;
                for (const Sql &sql : statements::all()) {
                    const auto statement = transaction.prepare(sql.text);
                    if (!statement) {
                        qWarning() << sql.name << statement.error().detail;
                        ++broken;
                    }
                }
                return broken == 0 ? Result<int>(0) : fail(ErrorCode::Internal, u"broken statements"_s);
            })
            .has_value();
    QVERIFY(compiled);
    QVERIFY(statements::all().size() > 80);
}

void TestStatements::namesAndTextsAreUnique()
{
    QSet<QString> names;
    for (const Sql &sql : statements::all()) {
        QVERIFY2(!names.contains(sql.name), sql.name.data());
        names.insert(sql.name);
    }
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
