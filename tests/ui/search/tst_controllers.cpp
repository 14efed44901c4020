#include "tests/support/waitfor.h"
#include "tests/ui/models/shopstore.h"
#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/control/chatfinder.h"
#include "ui/control/noticewatch.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/palettefinds.h"
#include "ui/control/searchcontroller.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/mainwindow.h"
#include "ui/models/stafflist.h"
#include "ui/prefs/preferences.h"
#include "ui/search/findbar.h"
#include "ui/search/palette.h"
#include "ui/search/palettemodel.h"
#include "ui/search/searchpane.h"
#include "ui/shell/noticestack.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Runs with the store.
class ShopClock final : public Clock
{
public:
    explicit ShopClock(const ShopStore &shop) : m_shop(shop) {}
    [[nodiscard]] Instant now() const override { return m_shop.now(); }

private:
    const ShopStore &m_shop;
};

/// The window with a thread and searches over a store, without an agent.
struct Desk {
    ShopStore shop;
    SampleLook sample;
    ShopClock clock{shop};
    QTemporaryDir folder;
    AgentLink link{{.dataDir = folder.path()}};
    std::unique_ptr<Reader> lists = shop.reader();
    std::unique_ptr<Reader> search = shop.reader();
    Preferences prefs{folder.path()};
    MainWindow window{sample.look};
    ThreadController thread{{window.inbox(), link, *lists, clock}};
    StaffList staff{*lists};
    ChatPlace place{.window = window,
                    .look = window.look(),
                    .commands = window.commands(),
                    .page = window.inbox(),
                    .undo = window.undo(),
                    .say = [this](const QString &sentence) { window.say(sentence); },
                    .showPage = [this](Page page) { window.showPage(page); },
                    .open = [this](ConversationId conversation, const std::optional<ThreadCursor> &at) {
                        at ? thread.openAt(conversation, *at) : thread.open(conversation);
                    }};
    PaletteController palette{place, prefs};
    SearchController searches{{window, thread, *search, staff}};
    ChatFinder finder{place, thread, *search};

    Desk()
    {
        window.resize(1366, 768);
        window.show();
        palette.setStore(*search, [] { return StaffId(1); });
        window.commands().setCircumstances({.chatOpen = true, .storeOpen = true});
    }

    [[nodiscard]] QStringList paletteKinds() const
    {
        QStringList kinds;
        for (const PaletteItem &item : window.findChild<PaletteModel *>()->items())
            kinds.append(PaletteModel::kindName(item.kind) + u' ' + item.title.text);
        return kinds;
    }
    [[nodiscard]] qint64 markedMessage() const
    {
        const QModelIndex current = window.inbox().findChild<MessageView *>()->currentIndex();
        return current.isValid() ? current.data(IdRole).toLongLong() : 0;
    }
};

} // namespace

class TestControllers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }

    void thePaletteKnowsActionsAtOnceAndTheStoreSoonAfter()
    {
        Desk desk;
        const auto mona = desk.shop.customer(u"Mona Said"_s);
        desk.shop.receive(mona, u"how much is the vest?"_s);
        desk.shop.awaitIndex();
        desk.window.commands().run(command::kPalette);
        auto *palette = desk.window.findChild<Palette *>();
        QVERIFY(palette->isOpen());
        QVERIFY(!desk.paletteKinds().isEmpty()); // before anything came from the store

        palette->findChild<QLineEdit *>()->setText(u"mona"_s);
        QTRY_VERIFY(desk.paletteKinds().contains(u"Customer Mona Said"_s));
        palette->findChild<QLineEdit *>()->setText(u"vest"_s);
        QTRY_VERIFY(desk.paletteKinds().contains(u"Message Mona Said"_s));
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);

        QTRY_COMPARE(desk.thread.current(), mona.conversation);
        QVERIFY(!palette->isOpen());
    }

    void peopleAreFoundInFrancoAndByOtherSpellings()
    {
        Desk desk;
        desk.shop.customer(u"أحمد فتحي"_s);
        const auto found = [&](const QString &typed) {
            const auto items = waitFor(desk.search->run([&](const Database &database) {
                return palettefinds::find(database, PaletteQuery::parse(typed), {}, StaffId(1));
            }));
            return items && std::any_of(items->begin(), items->end(), [](const PaletteItem &item) {
                       return item.kind == PaletteItem::Kind::Person;
                   });
        };

        QVERIFY(found(u"احمد"_s));
        QVERIFY(found(u"فتحى"_s));
        QVERIFY(found(u"@a7med"_s));
        QVERIFY(!found(u"كريم"_s));
    }

    void whatIsOpenedIsOfferedNextTime()
    {
        Desk desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        desk.palette.noteOpened(mona.conversation);

        desk.window.commands().run(command::kPalette);

        QTRY_VERIFY(desk.paletteKinds().contains(u"Chat Mona"_s));
        QCOMPARE(desk.prefs.paletteRecent().constFirst(), u"chat:%1"_s.arg(mona.conversation.value()));
    }

    void theSearchPaneWalksThroughHitsAndTheThreadFollows()
    {
        Desk desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const MessageId first = desk.shop.receive(mona, u"عايزة أسعار الفيست"_s);
        desk.shop.receiveMany(mona, 200); // far above what opens with the chat
        const auto ali = desk.shop.customer(u"Ali"_s);
        const MessageId second = desk.shop.receive(ali, u"الاسعار غالية"_s);
        desk.shop.awaitIndex();
        desk.window.commands().run(command::kSearch);
        auto *pane = desk.window.findChild<SearchPane *>();
        auto *field = pane->findChild<QLineEdit *>();
        field->setText(u"اسعار"_s);
        auto *list = pane->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 4); // two customers, one hit each

        QTest::keyClick(field, Qt::Key_Down);
        QTRY_COMPARE(desk.markedMessage(), second.value());
        QCOMPARE(desk.thread.current(), ali.conversation);
        QTest::keyClick(field, Qt::Key_Down);
        QTRY_COMPARE(desk.thread.current(), mona.conversation);
        QTRY_COMPARE(desk.markedMessage(), first.value());

        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
    }

    void findingInTheChatCountsItsHits()
    {
        Desk desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const MessageId old = desk.shop.receive(mona, u"the red vest"_s);
        desk.shop.receiveMany(mona, 120);
        const MessageId fresh = desk.shop.receive(mona, u"red again"_s);
        desk.shop.receive(desk.shop.customer(u"Ali"_s), u"red too"_s);
        desk.shop.awaitIndex();
        desk.thread.open(mona.conversation);
        QTRY_COMPARE(desk.thread.current(), mona.conversation);
        QTRY_VERIFY(desk.thread.messages().rowCount() > 0);
        desk.window.commands().run(command::kFind);
        auto *bar = desk.window.findChild<FindBar *>();
        auto *field = bar->findChild<QLineEdit *>();

        field->setText(u"red"_s);

        QTRY_VERIFY(field->accessibleDescription().contains(u"1 / 2"_s));
        QTRY_COMPARE(desk.markedMessage(), fresh.value());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.markedMessage(), old.value());
    }

    void whatHappensElsewhereIsSaidOnce()
    {
        Desk desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.clock});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);

        const MessageId sent = desk.shop.answer(mona, u"hello"_s);
        desk.shop.receive(mona, u"is it there?"_s);
        QTRY_COMPARE(desk.window.notices().board().notices().size(), 1);
        QCOMPARE(desk.window.notices().board().notices().constFirst().text, u"is it there?"_s);

        desk.shop.setState(sent, DeliveryState::Failed);
        QTRY_COMPARE(desk.window.notices().board().notices().constFirst().kind, Notice::Kind::FailedSend);
        QCOMPARE(desk.window.notices().board().notices().size(), 1); // still one customer
    }

    void aNewCustomerIsCalledSo()
    {
        Desk desk;
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.clock});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);

        desk.shop.customer(u"Mona"_s);

        QTRY_COMPARE(desk.window.notices().board().notices().size(), 1);
        QCOMPARE(desk.window.notices().board().notices().constFirst().kind, Notice::Kind::NewCustomer);
    }

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestControllers)
#include "tst_controllers.moc"
