#include "app/store/database.h"
#include "tests/gui/desktoprunner.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"
#include "ui/composer/composeredit.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/models/listroles.h"
#include "ui/models/threadwindow.h"
#include "ui/search/searchhits.h"
#include "ui/search/searchpane.h"

#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kPerCustomer = 250;

} // namespace

/// A store of many years: everything stays reachable, and the window holds only what is near. How fast it is, the benchmarks
/// say. MIGOCHAT_BIG_SHOP is the number of messages, for a run on a million.
class TestBigShop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theListIsWalkedToItsLastChat();
    void theLongestChatIsReadUpToItsFirstMessage();
    void everyKeyOfASearchIsAnsweredAndAHitOpensItsPlace();
    void somebodyNewComesToTheTop();

private:
    [[nodiscard]] ConversationId longest();
    [[nodiscard]] QString stored(QLatin1StringView sql, ConversationId chat = {});
    InboxPage &page() { return m_desktop->window().inbox(); }
    QListView &list() { return *page().conversationPane().listView(); }

    AgentRunner m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
};

void TestBigShop::initTestCase()
{
    const int wanted = qEnvironmentVariableIntValue("MIGOCHAT_BIG_SHOP");
    const int messages = wanted > 0 ? wanted : 40'000;
    QProcess fill;
    fill.setProcessChannelMode(QProcess::MergedChannels);
    fill.start(programPath(u"migochat-sim"_s),
               {u"fill"_s, u"--db"_s, m_agent.storeFile(), u"--messages"_s, QString::number(messages), u"--customers"_s,
                QString::number(messages / kPerCustomer)});
    QVERIFY2(fill.waitForFinished(messages > 100'000 ? 600'000 : kPatienceMs) && fill.exitCode() == 0,
             fill.readAll().constData());
    QVERIFY(m_agent.start());
    DesktopOptions options = byHand();
    options.language = Language::English;
    m_desktop = std::make_unique<DesktopRunner>(m_agent.dir(), options);
    QVERIFY(m_desktop->isLive());
    QTRY_VERIFY_WITH_TIMEOUT(list().model()->rowCount() > 0, kPatienceMs);
}

void TestBigShop::cleanupTestCase()
{
    m_desktop.reset();
}

/// The first column of the first row, as text.
QString TestBigShop::stored(QLatin1StringView sql, ConversationId chat)
{
    const Result<Database> database = Database::open(m_agent.storeFile(), Access::ReadOnly);
    auto statement = database ? database->prepare(sql) : Result<Statement>(tl::unexpected(database.error()));
    if (!statement)
        return {};
    if (chat.isValid())
        statement->bind(":chat"_L1, chat);
    return statement->step().value_or(false) ? statement->text(0) : QString();
}

ConversationId TestBigShop::longest()
{
    return ConversationId(stored("SELECT id FROM conversation ORDER BY message_count DESC LIMIT 1"_L1).toLongLong());
}

void TestBigShop::theListIsWalkedToItsLastChat()
{
    const int open = stored("SELECT count(*) FROM conversation WHERE status = 'open'"_L1).toInt();
    QVERIFY(open > list().model()->rowCount()); // else there is nothing to walk to

    QTRY_VERIFY_WITH_TIMEOUT((list().verticalScrollBar()->setValue(list().verticalScrollBar()->maximum()),
                              list().model()->rowCount() == open),
                             kPatienceMs);

    const QModelIndex last = list().model()->index(open - 1, 0);
    QVERIFY(last.data(ListedRole).value<ListedConversation>().conversation.id.isValid());
    QVERIFY(!list().model()->canFetchMore({}));
    list().scrollToTop();
}

void TestBigShop::theLongestChatIsReadUpToItsFirstMessage()
{
    const ConversationId chat = longest();
    const QString first =
        stored("SELECT text FROM message WHERE conversation_id = :chat ORDER BY at, id LIMIT 1"_L1, chat);
    const QString last =
        stored("SELECT text FROM message WHERE conversation_id = :chat ORDER BY at DESC, id DESC LIMIT 1"_L1, chat);
    m_desktop->application().thread()->open(chat);
    QTRY_VERIFY_WITH_TIMEOUT(!m_desktop->texts().isEmpty() && m_desktop->texts().last() == last, kPatienceMs);

    MessageView &view = m_desktop->view();
    view.setFocus();
    qsizetype most = 0;
    QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(&view, Qt::Key_PageUp),
                              most = qMax(most, m_desktop->thread().rows().size()),
                              m_desktop->texts().constFirst() == first && view.verticalScrollBar()->value() == 0),
                             kPatienceMs);
    QVERIFY2(most <= ThreadWindow::kMostRows, qPrintable(QString::number(most)));
    QVERIFY(m_desktop->texts().last() != last); // it went out of the window on the way

    QTest::keyClicks(&m_desktop->box(), u"still here"_s);
    QCOMPARE(m_desktop->box().toPlainText(), u"still here"_s);
    Q_EMIT view.newestRequested();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->texts().last(), last, kPatienceMs);
    m_desktop->box().clear();
}

void TestBigShop::everyKeyOfASearchIsAnsweredAndAHitOpensItsPlace()
{
    const QString word =
        stored("SELECT text FROM message WHERE conversation_id = :chat AND length(text) > 8 ORDER BY at LIMIT 1"_L1,
               longest())
            .section(u' ', 0, 1);
    QVERIFY(!word.isEmpty());
    QTest::keyClick(&m_desktop->box(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *pane = m_desktop->window().findChild<SearchPane *>();
    QVERIFY(pane && pane->isVisible());
    auto *field = pane->findChild<QLineEdit *>();
    auto *hits = pane->findChild<SearchHits *>();
    QVERIFY(field && hits);

    for (const QChar letter : word) {
        field->insert(QString(letter));
        if (field->text().size() > 1)
            QTRY_VERIFY_WITH_TIMEOUT(hits->rowCount() > 0, kPatienceMs);
    }
    QTest::keyClick(field, Qt::Key_Down);

    const search::Hit hit = hits->rowAt(1).hit; // below its heading
    const auto isThere = [&] {
        const auto &rows = m_desktop->thread().rows();
        return m_desktop->application().thread()->current() == hit.conversation &&
               std::ranges::any_of(rows, [&](const ThreadRow &row) {
                   return row.kind == ThreadRow::Kind::Item && row.item.cursor() == hit.place();
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatienceMs);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!pane->isVisible());
}

void TestBigShop::somebodyNewComesToTheTop()
{
    const QByteArray body = whatsAppText(m_agent.account.phoneNumberId, u"wamid.big"_s, u"أول مرة أكتب لكم"_s);

    QCOMPARE(postWebhook(m_agent.info().webhookPort, body, signatureOf(body, m_agent.account.appSecret)), 200);

    const auto top = [this] {
        return list().model()->index(0, 0).data(ListedRole).value<ListedConversation>().preview;
    };
    QTRY_COMPARE_WITH_TIMEOUT(top(), u"أول مرة أكتب لكم"_s, kPatienceMs);
}

QTEST_MAIN(TestBigShop)
#include "tst_bigshop.moc"
