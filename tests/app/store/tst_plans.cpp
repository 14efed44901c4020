#include "app/store/statements.h"
#include "tests/support/tempstore.h"

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;
using namespace migochat;

class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hotStatementsScanAndSortNothing_data();
    void hotStatementsScanAndSortNothing();

private:
    test::TempStore m_store;
};

void TestPlans::hotStatementsScanAndSortNothing_data()
{
    QTest::addColumn<QString>("sql");
    m_store.writer(); // makes the file
    const QStringList cold{u"contacts.accounts"_s,
                           u"contacts.touches"_s,
                           u"settings.staff"_s,
                           u"settings.state"_s,
                           u"conversations.counts"_s,
                           u"leads.stageCounts"_s,
                           u"leads.reasons"_s,
                           u"contacts.identities"_s,
                           u"outbox.counts"_s,
                           u"inbound.newest"_s,
                           u"inbound.pending"_s,
                           u"inbound.outlived"_s,
                           u"drafts.tasks"_s,
                           u"suggestions.open"_s,
                           u"search.replies"_s,
                           u"attachments.oldest"_s,
                           u"attachments.forgetUploads"_s,
                           u"customer.chats"_s,
                           u"customer.files"_s,
                           u"notes.pinned"_s,
                           u"merges.newestThread"_s,
                           u"gaps.digest"_s,
                           u"gaps.finish"_s,
                           u"gaps.newest"_s,
                           u"leadforms.unreadAds"_s,
                           u"counts.tags"_s,
                           u"counts.channels"_s,
                           u"savedviews.shown"_s,
                           u"customer.adPictures"_s,
                           u"savedviews.put"_s,
                           u"tags.all"_s,
                           u"notices.troubles"_s,
                           u"subscriptions.all"_s,
                           u"canned.usable"_s,
                           u"composing.others"_s,
                           u"products.active"_s,
                           u"products.known"_s,
                           u"products.lines"_s,
                           u"questions.productBy"_s,
                           u"questions.tally"_s,
                           u"customer.orders"_s,
                           u"newleads.chatOf"_s,
                           u"newleads.ourNumber"_s};
    for (const Sql &sql : statements::all()) {
        // Somebody is forgotten once in months.
        if (!cold.contains(sql.name) && !QString(sql.name).startsWith("erase."_L1))
            QTest::newRow(sql.name.data()) << QString(sql.text);
    }
}

void TestPlans::hotStatementsScanAndSortNothing()
{
    QFETCH(QString, sql);
    sqlite3 *connection = nullptr;
    sqlite3_stmt *statement = nullptr;
    QCOMPARE(sqlite3_open(m_store.file().toUtf8().constData(), &connection), SQLITE_OK);
    const QByteArray explain = "EXPLAIN QUERY PLAN " + sql.toUtf8();
    QCOMPARE(sqlite3_prepare_v2(connection, explain.constData(), -1, &statement, nullptr), SQLITE_OK);
    QStringList plan;
    while (sqlite3_step(statement) == SQLITE_ROW)
        plan.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 3))));
    sqlite3_finalize(statement);
    sqlite3_close(connection);
    for (const QString &step : plan) {
        const bool readsAll = step.startsWith("SCAN "_L1) && !step.contains("VIRTUAL TABLE INDEX"_L1) &&
                              !step.startsWith("SCAN CONSTANT"_L1);
        const bool sortsAll = step.contains("USE TEMP B-TREE"_L1) && !sql.contains("CASE i.kind"_L1) &&
                              !sql.contains("FROM outbox o"_L1); // a handful of rows each
        QVERIFY2(!readsAll && !sortsAll, qPrintable(plan.join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(TestPlans)
#include "tst_plans.moc"
