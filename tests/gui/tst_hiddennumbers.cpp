#include "app/protocol/commands.h"
#include "app/protocol/staffcommands.h"
#include "app/store/privacy.h"
#include "tests/gui/desktoprunner.h"
#include "tests/gui/spokenunder.h"
#include "tests/integration/agentrunner.h"
#include "tests/integration/webhookclient.h"
#include "tests/support/waitfor.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/chatexport.h"
#include "ui/customer/customerpanel.h"
#include "ui/customer/mergesheet.h"
#include "ui/customer/splitsheet.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/search/palette.h"
#include "ui/search/palettemodel.h"
#include "ui/shell/noticestack.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kMasked = u"+20\u00A010••\u00A0•••\u00A0561";
constexpr auto kInner = u"123456";

/// A text made a filled form: "phone" is asked for in it.
QByteArray asForm(QByteArray text, const QByteArray &said, const QByteArray &phone)
{
    const QByteArray before = "\"text\":{\"body\":\"" + said + "\"}";
    const QByteArray after =
        "\"interactive\":{\"type\":\"nfm_reply\",\"nfm_reply\":{\"name\":\"flow\",\"body\":\"Sent\","
        "\"response_json\":\"{\\\"phone\\\":\\\"" +
        phone + "\\\"}\"}}";
    text.replace(before, after);
    return text.replace("\"type\":\"text\"", "\"type\":\"interactive\"");
}

} // namespace

/// Somebody from whom numbers are hidden sits here, and numbers come up where they are not looked for.
class TestHiddenNumbers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void twoRecordsOfOnePersonAreMergedAndTakenApart();
    void thePaletteFindsByWhatIsSeenOfANumber();
    void theListFindsByWhatIsSeenOfANumber();
    void aNoticeNamesNoNumber();
    void whatAFormToldIsHiddenWhereverItShows();

private:
    void post(const QByteArray &body, const QByteArray &channel = "whatsapp");
    QByteArray written(const QString &number, const QString &text);
    void openChat(ConversationId chat);
    MainWindow &window() { return m_desktop->window(); }
    InboxPage &page() { return window().inbox(); }
    CustomerPanel &customer() { return page().customer(); }
    QAbstractItemModel *list() { return page().conversationPane().listView()->model(); }
    template <typename W>
    QString spoken(W *part)
    {
        return spokenUnder(QAccessible::queryAccessibleInterface(part));
    }
    QString panel() { return spoken(&customer()); }
    QAbstractButton *button(const QWidget *where, const QString &name)
    {
        return where->findChild<QAbstractButton *>(name);
    }
    /// Titles and details of the customers that the palette finds.
    QStringList peopleFor(const QString &typed);

    std::unique_ptr<AgentRunner> m_agent;
    std::unique_ptr<DesktopRunner> m_desktop;
    int m_posted = 0;
};

void TestHiddenNumbers::init()
{
    m_agent = std::make_unique<AgentRunner>();
    QVERIFY(m_agent->start());
    m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
    QVERIFY(m_desktop->isLive());
    post(written(u"201001234561"_s, u"كام السعر؟"_s));
    QTRY_COMPARE(list()->rowCount(), 1);
    QVERIFY(m_desktop->openFirst());
    const auto mona = waitFor(m_desktop->link().send(SaveStaff{{}, u"Mona"_s}));
    QVERIFY(mona);
    QVERIFY(waitFor(m_desktop->link().send(
        SetSetting{.key = QString(privacy::kHiddenFrom), .value = privacy::settingOf({StaffRole::Sales})})));
    m_desktop->application().desk().sit(mona->staff);
    QTRY_VERIFY2(panel().contains(kMasked), qPrintable(panel()));
}

void TestHiddenNumbers::cleanup()
{
    m_desktop.reset();
    m_agent.reset();
}

void TestHiddenNumbers::post(const QByteArray &body, const QByteArray &channel)
{
    QCOMPARE(postWebhook(m_agent->info().webhookPort, body, signatureOf(body, m_agent->account.appSecret), channel),
             200);
}

QByteArray TestHiddenNumbers::written(const QString &number, const QString &text)
{
    return whatsAppText(m_agent->account.phoneNumberId, u"wamid.h%1"_s.arg(++m_posted), text,
                        {.number = number, .name = {}});
}

void TestHiddenNumbers::openChat(ConversationId chat)
{
    m_desktop->application().thread()->open(chat);
    QTRY_COMPARE(page().currentConversation(), chat);
}

void TestHiddenNumbers::twoRecordsOfOnePersonAreMergedAndTakenApart()
{
    post(messengerText(m_agent->account.pageId, u"m_1"_s, u"رقمي 01001234561"_s, "7001"), "messenger");
    post(messengerText(m_agent->account.pageId, u"m_2"_s, u"شكرا"_s, "7001"), "messenger");
    QTRY_COMPARE(list()->rowCount(), 2);

    QTRY_VERIFY2(button(&customer(), u"lookAtMerge"_s), qPrintable(panel()));
    QVERIFY2(!panel().contains(kInner), qPrintable(panel()));
    openChat(ConversationId(2));
    QTRY_VERIFY2(panel().contains(u"Maybe the same person as \u2068\u2066+20"_s),
                 qPrintable(panel())); // not the first one's
    QVERIFY2(panel().contains(kMasked), qPrintable(panel()));
    QVERIFY2(!panel().contains(kInner), qPrintable(panel()));

    button(&customer(), u"lookAtMerge"_s)->click();
    QTRY_VERIFY(window().findChild<MergeSheet *>() && button(window().findChild<MergeSheet *>(), u"merge"_s));
    const auto *merging = window().findChild<MergeSheet *>();
    QVERIFY2(spoken(const_cast<MergeSheet *>(merging)).contains(kMasked),
             qPrintable(spoken(const_cast<MergeSheet *>(merging))));
    QVERIFY2(!spoken(const_cast<MergeSheet *>(merging)).contains(kInner),
             qPrintable(spoken(const_cast<MergeSheet *>(merging))));
    button(merging, u"merge"_s)->click();
    QTRY_VERIFY2(button(&customer(), u"lookAtSplit"_s), qPrintable(panel()));
    QVERIFY2(!panel().contains(kInner), qPrintable(panel()));

    button(&customer(), u"lookAtSplit"_s)->click();
    QTRY_VERIFY(window().findChild<SplitSheet *>() && window().findChild<SplitSheet *>()->findChild<QCheckBox *>());
    auto *splitting = window().findChild<SplitSheet *>();
    QVERIFY2(spoken(splitting).contains(kMasked) && !spoken(splitting).contains(kInner), qPrintable(spoken(splitting)));
    splitting->findChild<QCheckBox *>()->click();
    QTRY_VERIFY(button(splitting, u"split"_s)->isEnabled());
    button(splitting, u"split"_s)->click();
    QTRY_VERIFY2(panel().contains(u"became a customer of its own"_s), qPrintable(panel()));
    QVERIFY2(!panel().contains(kInner), qPrintable(panel()));
}

QStringList TestHiddenNumbers::peopleFor(const QString &typed)
{
    window().commands().run(command::kPalette);
    auto *palette = window().findChild<Palette *>();
    auto *model = window().findChild<PaletteModel *>();
    QSignalSpy shown(model, &PaletteModel::modelReset);
    palette->findChild<QLineEdit *>()->setText(u'@' + typed);
    if (!QTest::qWaitFor([&shown] { return shown.size() >= 2; })) // what is known at once, and what the store knows
        return {u"no answer"_s};
    QStringList found;
    for (const PaletteItem &item : model->items())
        found.append(item.title.text + u' ' + item.detail.text);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Escape);
    return found;
}

void TestHiddenNumbers::thePaletteFindsByWhatIsSeenOfANumber()
{
    const QStringList masked{
        u"\u2066+20\u00A010••\u00A0•••\u00A0561\u2069 \u2066+20\u00A010••\u00A0•••\u00A0561\u2069"_s};

    QCOMPARE(peopleFor(u"561"_s), masked);
    QCOMPARE(peopleFor(u"4561"_s), QStringList());
    QCOMPARE(peopleFor(u"1001"_s), QStringList());
    QCOMPARE(peopleFor(u"0100 123 4561"_s), masked); // whoever knows the whole number
    QCOMPARE(peopleFor(u"0100 123 4562"_s), QStringList());
}

void TestHiddenNumbers::theListFindsByWhatIsSeenOfANumber()
{
    auto *box = window().findChild<QLineEdit *>(u"listSearch"_s);
    post(written(u"201551230002"_s, u"السلام عليكم"_s));
    QTRY_COMPARE(list()->rowCount(), 2);

    box->setText(u"561"_s);
    QTRY_COMPARE(list()->rowCount(), 1);
    box->setText(u"4561"_s);
    QTRY_COMPARE(list()->rowCount(), 0);
    m_desktop->application().desk().sit(StaffId(1)); // who sees them finds by any part
    QTRY_COMPARE(list()->rowCount(), 1);
}

void TestHiddenNumbers::aNoticeNamesNoNumber()
{
    window().showPage(Page::Leads);
    post(written(u"201001234563"_s, u"السلام عليكم"_s));

    QTRY_VERIFY2(spoken(&window().notices()).contains(u"+20\u00A010••\u00A0•••\u00A0563"_s),
                 qPrintable(spoken(&window().notices())));
    QVERIFY2(!spoken(&window().notices()).contains(kInner), qPrintable(spoken(&window().notices())));
    post(asForm(written(u"201001234564"_s, u"form"_s), "form", "01551234567"));
    QTRY_VERIFY2(spoken(&window().notices()).contains(u"+20\u00A015••\u00A0•••\u00A0567"_s),
                 qPrintable(spoken(&window().notices())));
    QVERIFY2(!spoken(&window().notices()).contains(u"155123"_s), qPrintable(spoken(&window().notices())));
}

void TestHiddenNumbers::whatAFormToldIsHiddenWhereverItShows()
{
    const auto whole = u"155123"_s;
    post(asForm(written(u"201001234561"_s, u"form"_s), "form", "01551234567"));
    QTRY_VERIFY2(spoken(&window()).contains(u"phone: \u2066+20\u00A015••\u00A0•••\u00A0567"_s),
                 qPrintable(spoken(&window())));
    QTRY_VERIFY2(panel().contains(u"+20\u00A015••\u00A0•••\u00A0567"_s), qPrintable(panel()));
    QVERIFY2(!spoken(&window()).contains(whole), qPrintable(spoken(&window())));

    MessageView &view = m_desktop->view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(QApplication::clipboard()->text().contains(u"15••\u00A0•••\u00A0567"_s),
             qPrintable(QApplication::clipboard()->text()));
    QVERIFY(!QApplication::clipboard()->text().contains(whole));

    QTemporaryDir folder;
    ChatExport *const chatExport = m_desktop->application().chatExport();
    for (const QString &name : {u"chats.txt"_s, u"chats.csv"_s, u"chats.json"_s}) {
        chatExport->save({ConversationId(1)}, folder.filePath(name));
        QTRY_VERIFY(!chatExport->isSaving());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(u"15••\u00A0•••\u00A0567"_s) && !text.contains(whole), qPrintable(text));
    }
}

QTEST_MAIN(TestHiddenNumbers)
#include "tst_hiddennumbers.moc"
