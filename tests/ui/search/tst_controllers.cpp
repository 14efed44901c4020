#include "app/store/settings.h"
#include "tests/support/waitfor.h"
#include "tests/ui/search/screen.h"
#include "ui/control/chatfinder.h"
#include "ui/control/palettecontroller.h"
#include "ui/control/palettefinds.h"
#include "ui/control/paletteplaces.h"
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

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestControllers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }

    void thePaletteKnowsActionsAtOnceAndTheStoreSoonAfter()
    {
        Screen desk;
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
        Screen desk;
        desk.shop.customer(u"أحمد فتحي"_s);
        const auto found = [&](const QString &typed) {
            const auto items = waitFor(desk.search->run([&](const Database &database) {
                return palettefinds::find(database, PaletteQuery::parse(typed), {}, {StaffId(1), Format()});
            }));
            return items && std::any_of(items->begin(), items->end(),
                                        [](const PaletteItem &item) { return item.kind == PaletteItem::Kind::Person; });
        };

        QVERIFY(found(u"احمد"_s));
        QVERIFY(found(u"فتحى"_s));
        QVERIFY(found(u"@a7med"_s));
        QVERIFY(found(u"ahmed fathy"_s));
        QVERIFY(found(u"a7med fat7i"_s)); // each word by itself
        QVERIFY(!found(u"كريم"_s));
    }

    void whatIsOpenedIsOfferedNextTime()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        desk.palette.noteOpened(mona.conversation);

        desk.window.commands().run(command::kPalette);

        QTRY_VERIFY(desk.paletteKinds().contains(u"Chat Mona"_s));
        QCOMPARE(desk.prefs.paletteRecent().constFirst(), u"chat:%1"_s.arg(mona.conversation.value()));
    }

    void aMessageCanBePinnedAndIsOfferedNextTime()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const MessageId wanted = desk.shop.receive(mona, u"the red vest"_s);
        desk.shop.awaitIndex();
        desk.window.commands().run(command::kPalette);
        auto *palette = desk.window.findChild<Palette *>();
        auto *field = palette->findChild<QLineEdit *>();
        field->setText(u"red vest"_s);
        QTRY_VERIFY(desk.paletteKinds().contains(u"Message Mona"_s));
        const QStringList lines = desk.paletteKinds();
        for (qsizetype i = 0; i < lines.indexOf(u"Message Mona"_s); ++i)
            QTest::keyClick(field, Qt::Key_Down);

        QTest::keyClick(field, Qt::Key_F2);
        QCOMPARE(desk.prefs.palettePinned(), QStringList{u"message:%1"_s.arg(wanted.value())});
        field->clear();

        QTRY_COMPARE(desk.paletteKinds().constFirst(), u"Message Mona"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(desk.thread.current(), mona.conversation);
        QTRY_COMPARE(desk.markedMessage(), wanted.value());
    }

    void thePrefixOfPeopleAloneListsWhoWaits()
    {
        Screen desk;
        desk.shop.customer(u"Mona"_s);
        const auto ali = desk.shop.customer(u"Ali"_s);
        desk.palette.noteOpened(ali.conversation);
        desk.window.commands().run(command::kPalette);
        auto *palette = desk.window.findChild<Palette *>();
        palette->findChild<QLineEdit *>()->setText(u"@"_s);

        QTRY_COMPARE(desk.paletteKinds(), (QStringList{u"Chat Ali"_s, u"Chat Mona"_s}));
    }

    void aPrefixWithNothingBehindItSaysWhatToType()
    {
        Screen desk;
        desk.window.commands().run(command::kPalette);
        auto *palette = desk.window.findChild<Palette *>();
        const auto says = [&](const QString &words) {
            const auto labels = palette->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        palette->findChild<QLineEdit *>()->setText(u"#"_s);
        QTRY_VERIFY(says(u"name of a product"_s));
        palette->findChild<QLineEdit *>()->setText(u"#qqqq"_s);
        QTRY_VERIFY(says(u"Another spelling"_s));
        QVERIFY(!says(u"F2"_s)); // there is nothing to pin

        palette->findChild<QLineEdit *>()->setText(u"؟"_s);
        QVERIFY(desk.paletteKinds().contains(u"Help This list"_s));
        QVERIFY(std::ranges::any_of(desk.window.findChild<PaletteModel *>()->items(),
                                    [](const PaletteItem &item) { return item.keys == u"F2"; }));
    }

    void theSearchPaneWalksThroughHitsAndTheThreadFollows()
    {
        Screen desk;
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
        Screen desk;
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

    void settingsAndViewsAreFoundByTheirWordsInBothLanguages()
    {
        Screen desk;
        QString shown;
        PalettePlaces places = placesOf(
            desk.window,
            [] {
                return ViewCounts{{InboxView::Spam}, {ViewKey(SavedViewId(3)), 4, u"Hospitals"_s}};
            },
            [] {});
        places.showSetting = [&](const QString &card) { shown = card; };
        desk.palette.offer(places);
        desk.window.inbox().setViews({{InboxView::Spam}, {ViewKey(SavedViewId(3)), 4, u"Hospitals"_s}});
        desk.window.commands().run(command::kPalette);
        auto *field = desk.window.findChild<Palette *>()->findChild<QLineEdit *>();
        const auto finds = [&](const QString &typed, const QString &line) {
            field->setText(typed);
            return desk.paletteKinds().contains(line);
        };

        QVERIFY(finds(u"hospit"_s, u"View Hospitals"_s));
        QVERIFY(finds(u"spelling"_s, u"Setting Writing"_s));
        QVERIFY(finds(u"إملاء"_s, u"Setting Writing"_s));
        QVERIFY(finds(u"token"_s, u"Setting Connection"_s));
        QVERIFY(finds(u"staff"_s, u"Setting Staff"_s));

        field->setText(u"spelling"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown, u"writing"_s);
    }

    void whatLedToAHitIsOfferedAgain()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        desk.shop.receive(mona, u"red helmet"_s);
        desk.shop.awaitIndex();
        desk.window.commands().run(command::kSearch);
        auto *pane = desk.window.findChild<SearchPane *>();
        auto *field = pane->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"helmet"_s);
        QTRY_VERIFY(!pane->terms().isEmpty());
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(desk.prefs.recentSearches(), QStringList{u"helmet"_s});

        field->clear();
        auto *empty = pane->findChild<QLabel *>(u"emptySearch"_s);
        QTRY_VERIFY(empty->text().contains(u"helmet"_s));
        Q_EMIT empty->linkActivated(u"0"_s);
        QCOMPARE(field->text(), u"helmet"_s);
        Q_EMIT empty->linkActivated(u"forget"_s);
        QVERIFY(desk.prefs.recentSearches().isEmpty());
    }

    void aWordTheShopAddedIsFoundAtOnceInEverySearch()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const MessageId wanted = desk.shop.receive(mona, u"عندكم بدلة تيل؟"_s);
        desk.shop.receive(mona, u"hello"_s);
        desk.shop.awaitIndex();
        desk.thread.open(mona.conversation);
        QTRY_COMPARE(desk.thread.current(), mona.conversation);
        const SearchSynonyms own({{u"بدلة"_s, u"suit"_s}});
        MIGO_OK(waitFor(desk.shop.writer().run([&](Transaction &t) {
            return settings::setValue(t, SearchSynonyms::kSetting, own.toJson(), StaffId(1), desk.shop.now());
        })));

        desk.window.commands().run(command::kFind);
        desk.window.findChild<FindBar *>()->findChild<QLineEdit *>()->setText(u"suit"_s);
        QTRY_COMPARE(desk.markedMessage(), wanted.value());

        desk.window.commands().run(command::kPalette);
        desk.window.findChild<Palette *>()->findChild<QLineEdit *>()->setText(u"suit"_s);
        QTRY_VERIFY(desk.paletteKinds().contains(u"Message Mona"_s));
        const auto items = desk.window.findChild<PaletteModel *>()->items();
        const auto message = std::ranges::find(items, PaletteItem::Kind::Message, &PaletteItem::kind);
        QCOMPARE(message->detail.marks.size(), 1); // marked although the letters are others
    }

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestControllers)
#include "tst_controllers.moc"
