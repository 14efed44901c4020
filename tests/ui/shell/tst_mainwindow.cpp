#include "tests/ui/samplelook.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/viewspane.h"
#include "ui/leads/leadspage.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/navbutton.h"
#include "ui/shell/navrail.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

namespace {

bool hasWords(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Name under which a screen reader would announce a control.
QString spokenName(const QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button ? button->text() : QString();
}

bool isControl(const QWidget *widget)
{
    const bool kind = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                      qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget);
    // The clear button inside a line edit belongs to Qt.
    return kind && widget->isVisible() && !qobject_cast<const QLineEdit *>(widget->parentWidget());
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_language.apply(Language::English);
        m_window = std::make_unique<MainWindow>(m_sample.look);
        sampleshop::fillConversations(m_chats);
        sampleshop::fillThread(m_thread);
        sampleshop::fillLeads(m_leads);
        m_window->inbox().setConversationModel(&m_chats);
        m_window->inbox().setThreadModel(&m_thread);
        m_window->leads().setModel(&m_leads);
        m_window->inbox().setConversation(sampleshop::conversations().constFirst());
        m_window->inbox().setContactCard(sampleshop::card());
        m_window->inbox().setDraft(sampleshop::draft());
        m_window->settings().setView(sampleshop::settings());
        m_window->setStatus(sampleshop::status());
        m_window->resize(1366, 768);
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void whatIsUnreadStandsInTheTitle()
    {
        m_window->setBadges({.inbox = 3, .leads = 1});
        QCOMPARE(m_window->windowTitle(), u"(3) Migochat"_s);
        m_language.apply(Language::Arabic);
        QCOMPARE(m_window->windowTitle(), u"(3) Migochat"_s);
        m_language.apply(Language::English);
        m_window->setBadges({});
        QCOMPARE(m_window->windowTitle(), u"Migochat"_s);
    }

    void everyControlHasANameInBothLanguages()
    {
        for (const Language language : {Language::English, Language::Arabic}) {
            m_sample.format.setLanguage(language);
            m_language.apply(language);
            for (const Page page : {Page::Inbox, Page::Leads, Page::Agent, Page::Settings}) {
                m_window->showPage(page);
                const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
                for (const QWidget *widget : widgets) {
                    if (isControl(widget))
                        QVERIFY2(hasWords(spokenName(*widget)), widget->metaObject()->className());
                }
            }
        }
    }

    void theRailNamesItsKeysAndWhoSitsHereAndCanBeWide()
    {
        const auto *rail = m_window->findChild<NavRail *>();
        const auto buttonOf = [&](const QString &name) {
            const auto buttons = rail->findChildren<NavButton *>();
            return *std::ranges::find(buttons, name, &NavButton::text);
        };
        QVERIFY(buttonOf(u"Agent"_s)->toolTip().contains(u"Ctrl+6"_s));
        m_window->setPerson(u"Mona Ali"_s);
        QVERIFY(buttonOf(u"Me"_s)->toolTip().contains(u"Mona Ali"_s));
        QVERIFY(buttonOf(u"Me"_s)->accessibleDescription().contains(u"Mona Ali"_s));

        const int narrow = rail->width();
        m_window->setRailWide(true);
        QCOMPARE(narrow, 72);
        QTRY_COMPARE(rail->width(), 200);
        for (const NavButton *button : rail->findChildren<NavButton *>())
            QTRY_VERIFY(rail->rect().contains(button->geometry()));
    }

    void theMenuOfWhoSitsHereOpensAtItsButton()
    {
        const auto *rail = m_window->findChild<NavRail *>();
        const auto buttons = rail->findChildren<NavButton *>();
        NavButton *me = *std::ranges::find(buttons, u"Me"_s, &NavButton::text);
        me->setFocus();
        QTest::keyClick(me, Qt::Key_Space);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = m_window->findChild<QMenu *>(u"me"_s)) && menu->isVisible());
        QCOMPARE(menu->geometry().left(), me->mapToGlobal(QPoint(me->width(), 0)).x());
        menu->close();
    }

    void theControlKeysReachEveryPage()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const std::pair<Qt::Key, Page> keys[] = {{Qt::Key_2, Page::Leads},
                                                 {Qt::Key_6, Page::Agent},
                                                 {Qt::Key_Comma, Page::Settings},
                                                 {Qt::Key_1, Page::Inbox}};
        for (const auto &[key, page] : keys) {
            QTest::keyClick(m_window.get(), key, Qt::ControlModifier);
            QCOMPARE(m_window->currentPage(), page);
        }
    }

    void theDrawerOfTheCustomerIsReachedAndLeftByKeys()
    {
        m_window->resize(1100, 700);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->commands().setCircumstances({.chatOpen = true});
        QWidget &panel = m_window->inbox().customer();
        QWidget *before = &m_window->inbox().messages();
        before->setFocus();
        QTRY_VERIFY(!panel.isVisible());

        QTest::keyClick(before, Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel.isVisible());
        QVERIFY(panel.isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6); // around, and back into the open drawer
        for (int pane = 0; pane < 4 && !panel.isAncestorOf(QApplication::focusWidget()); ++pane)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QVERIFY(panel.isAncestorOf(QApplication::focusWidget()));

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!panel.isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void aCardOfTheSettingsIsInSightAndStaysThere()
    {
        m_window.reset();
        MainWindow window(m_sample.look);
        window.resize(960, 600);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.showSetting(u"keys"_s);
        const auto *card = window.settings().findChild<QWidget *>(u"keys"_s);
        QTRY_VERIFY(card->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!card->visibleRegion().isEmpty());
        QWidget *keyboard = QApplication::focusWidget();
        QVERIFY(!keyboard->visibleRegion().isEmpty());

        window.settings().setView(sampleshop::settings()); // what is read a moment later makes cards above it grow

        QTRY_VERIFY(window.settings().findChild<QWidget *>(u"connection"_s)->height() > 300);
        QTRY_VERIFY(!keyboard->visibleRegion().isEmpty());
        QCOMPARE(QApplication::focusWidget(), keyboard);
    }

    void theViewsPaneGoesAndComesBack()
    {
        QVERIFY(m_window->inbox().viewsPane().isVisible());
        QVERIFY(m_window->commands().run(command::kViewsPane));
        QVERIFY(!m_window->inbox().viewsPane().isVisible());
        QVERIFY(m_window->commands().run(command::kViewsPane));
        QVERIFY(m_window->inbox().viewsPane().isVisible());
    }

    void whatIsDoneToAChatIsDoneWhereItIsSeen()
    {
        int done = 0;
        m_window->commands().handle(command::kDone, [&] { ++done; });
        m_window->commands().setCircumstances({.chatOpen = true, .agentLive = true});
        m_window->showPage(Page::Leads);
        QSignalSpy refused(&m_window->commands(), &CommandRegistry::refused);

        QVERIFY(!m_window->commands().run(command::kDone));
        QCOMPARE(refused.size(), 1);
        QVERIFY(m_window->commands().run(command::kNote)); // writing alone changes nothing: it goes there
        QCOMPARE(m_window->currentPage(), Page::Inbox);
        QVERIFY(m_window->commands().run(command::kDone));
        QCOMPARE(done, 1);
    }

    void theKeyForANoteLeadsBackToTheAnswer()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->commands().setCircumstances({.chatOpen = true});
        const ComposerPane &pane = m_window->inbox().writing();
        const auto press = [&] {
            QTest::keyClick(pane.composer().edit(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        };
        press();
        QCOMPARE(pane.composer().mode(), Composer::Mode::Note);
        press();
        QCOMPARE(pane.composer().mode(), Composer::Mode::Reply);
    }

    /// A customer's words that are put into a note never land in the answer, wherever the caret was.
    void whatGoesIntoANoteStaysInTheNote()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        InboxPage &page = m_window->inbox();
        page.startWriting(Composer::Mode::Note);
        QVERIFY(page.writing().composer().edit()->hasFocus());

        page.startWriting(Composer::Mode::Note);

        QCOMPARE(page.writing().composer().mode(), Composer::Mode::Note);
    }

    void everyPageIsPaintedInEveryLook()
    {
        m_sample.theme.attach(*qApp);
        for (const Theme::Choice choice : {Theme::Choice::Dark, Theme::Choice::Light}) {
            m_sample.theme.setChoice(choice);
            for (const Page page : {Page::Inbox, Page::Leads, Page::Agent, Page::Settings}) {
                m_window->showPage(page);
                const QImage picture = m_window->grab().toImage();
                const int corner = picture.pixelColor(picture.width() - 30, picture.height() - 10).lightness();

                QCOMPARE(corner < 128, choice == Theme::Choice::Dark);
            }
        }
    }

    void openingALeadNamesItsConversation()
    {
        m_window->showPage(Page::Leads);
        auto *list = m_window->leads().findChild<QAbstractItemView *>();
        QSignalSpy opened(&m_window->leads(), &LeadsPage::openRequested);
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Return);

        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<ConversationId>(), ConversationId(3));
    }

    void aNewLeadHasAButtonToo()
    {
        int asked = 0;
        m_window->commands().handle(command::kNewLead, [&asked] { ++asked; });
        m_window->commands().setCircumstances({.agentLive = true});
        m_window->leads().findChild<QAbstractButton *>(u"newLead"_s)->click();
        QCOMPARE(asked, 1);
    }

private:
    SampleLook m_sample;
    LanguageSwitch m_language;
    QStandardItemModel m_chats;
    QStandardItemModel m_thread;
    QStandardItemModel m_leads;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
