#include "app/protocol/cannedcommands.h"
#include "app/protocol/staffcommands.h"
#include "tests/gui/serveddesk.h"
#include "ui/actions/commandregistry.h"
#include "ui/composer/cannedcard.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/customer/customerpanel.h"
#include "ui/inbox/conversationpane.h"
#include "ui/inbox/inboxpage.h"
#include "ui/inbox/messageview.h"
#include "ui/inbox/threadheader.h"
#include "ui/mainwindow.h"
#include "ui/prefs/unsentfile.h"
#include "ui/text/direction.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// The composer of the real window, with a real agent and the simulated world behind it.
class TestGuiComposer final : public QObject, private ServedDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(serve());
        QVERIFY(openMona());
        QTRY_VERIFY(pane().facts());
    }

    void cleanup() { endServing(); }

    void aReadyAnswerComesWithItsVariables()
    {
        CannedReply reply;
        reply.shortcut = u"سعر"_s;
        reply.text = u"أهلا {first_name}، السعر 1150"_s;
        QSignalSpy asked(&pane().completion(), &Completion::asked);
        whenDone(m_desktop->link().send(SaveCannedReply{reply}), this,
                 [](const Result<SavedCannedReply> &saved) { QVERIFY(saved); });
        m_desktop->box().setFocus();
        QTRY_VERIFY([&] {
            if (pane().completion().isOpen())
                return true;
            m_desktop->box().clear();
            m_desktop->box().insertPlainText(u"/سع"_s);
            return QTest::qWaitFor([&] { return pane().completion().isOpen(); }, 500);
        }());

        QTest::keyClick(&m_desktop->box(), Qt::Key_Tab);

        QTRY_VERIFY(m_desktop->box().toPlainText().startsWith(u"أهلا "_s));
        QVERIFY(!m_desktop->box().toPlainText().contains(u'{'));
        QVERIFY(m_desktop->box().toPlainText().endsWith(u"السعر 1150"_s));
    }

    void aPastedPictureReachesTheCustomer()
    {
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(picture);
        m_desktop->box().paste();
        const ConversationId chat = pane().conversation();
        QTRY_COMPARE(pane().waiting().files(chat).size(), 1);
        QTRY_VERIFY(pane().waiting().obstacle(chat).isEmpty());

        m_desktop->say(u"الصورة"_s);

        QTRY_VERIFY_WITH_TIMEOUT(pane().waiting().isEmpty(chat), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000); // one message: the text is its caption
        QTRY_VERIFY(m_desktop->shows(u"الصورة"_s));
    }

    void theArrowInTheEmptyBoxQuotesTheCustomer()
    {
        QTest::keyClick(&m_desktop->box(), Qt::Key_Up);

        QTRY_VERIFY(pane().composer().quoted().isValid());
    }

    void aQuotedMessageReachesTheCustomerAsOneAndOutlivesAnEnd()
    {
        m_desktop->window().commands().run(command::kQuote);
        QTRY_VERIFY(pane().composer().quoted().isValid());
        const MessageId asked = pane().composer().quoted().message;
        m_desktop->box().setPlainText(u"1150"_s);
        QTRY_COMPARE(UnsentFile::read(m_agent->dir()).value(pane().conversation()).quoted, asked);
        m_desktop.reset();
        m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
        QVERIFY(m_desktop->isLive());
        QVERIFY(m_desktop->openFirst());
        QTRY_COMPARE(pane().composer().quoted().message, asked);
        QTRY_VERIFY(pane().facts());

        m_desktop->say(u"1150"_s);

        QVERIFY(!pane().composer().quoted().isValid());
        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000);
        QTRY_COMPARE(m_desktop->thread().rows().last().quoted.id, asked);
    }

    void aMessageBecomesAReadyAnswer()
    {
        m_desktop->say(u"الشحن مجاني"_s);
        QTRY_VERIFY(m_desktop->shows(u"الشحن مجاني"_s));
        m_desktop->view().setCurrentIndex({});

        m_desktop->window().commands().run(command::kKeepAnswer);

        QTRY_VERIFY(m_desktop->window().findChild<CannedCard *>());
        auto *card = m_desktop->window().findChild<CannedCard *>();
        QTRY_COMPARE(card->findChild<QPlainTextEdit *>()->toPlainText(), u"الشحن مجاني"_s);
        QTRY_VERIFY(card->isVisible());
        QSignalSpy saved(card, &CannedCard::saveAsked);
        QTest::keyClicks(m_desktop->window().focusWidget(), u"ship"_s);
        QTest::keyClick(m_desktop->window().focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(card->findChild<QListWidget *>()->count(), 1);
    }

    void whatFailedIsSentAgainByItsKey()
    {
        QVERIFY(!m_sim->tell({{u"do"_s, u"error"_s}, {u"service"_s, u"graph"_s}, {u"code"_s, 199999}}).isEmpty());
        m_desktop->say(u"المقاس متوفر"_s);
        QTRY_VERIFY_WITH_TIMEOUT(lastMessage().state == DeliveryState::Failed, 30'000);
        m_desktop->view().setCurrentIndex({});

        QTest::keyClick(&m_desktop->box(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);

        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000);
    }

    void whoElseWritesHereIsSaidUntilTheyLeave()
    {
        auto colleague = std::make_unique<AgentLink>(
            AgentLink::Options{.dataDir = m_agent->dir(), .schema = m_desktop->link().agent().schema});
        QList<Presence> seen;
        connect(colleague.get(), &AgentLink::othersChanged, this,
                [&seen](const QList<Presence> &others) { seen = others; });
        colleague->setStaff(StaffId(99));
        colleague->start();
        QTRY_COMPARE(colleague->state(), AgentLink::State::Live);

        QTest::keyClicks(&m_desktop->box(), u"x"_s);
        QTRY_COMPARE(seen.value(0).conversation, pane().conversation());
        QTRY_VERIFY(seen.value(0).isTyping);
        colleague->tellPresence(pane().conversation(), true);
        QTRY_COMPARE(pane().composer().state().occupied.isEmpty(), false);
        QCOMPARE(strip(), u"Another desktop is writing here just now"_s);
        colleague->tellPresence(pane().conversation(), false);
        QTRY_COMPARE(strip(), u"Another desktop has this chat open as well"_s);
        QCOMPARE(pane().composer().state().form, ComposerState::Form::Open);

        colleague->tellPresence(pane().conversation(), true);
        QTRY_COMPARE(pane().composer().state().occupied.isEmpty(), false);
        colleague.reset(); // as a desktop that is killed
        QTRY_VERIFY(strip().isEmpty());
        QCOMPARE(pane().composer().state().form, ComposerState::Form::Open);
    }

    void aNoteStaysInTheShopAndItsModeOutlivesAnEnd()
    {
        pane().composer().setMode(Composer::Mode::Note);
        m_desktop->say(u"عميل قديم"_s);
        m_desktop->box().setPlainText(u"نص ملاحظة"_s);
        QTRY_COMPARE(UnsentFile::read(m_agent->dir()).value(pane().conversation()).text, u"نص ملاحظة"_s);
        m_desktop.reset();

        m_desktop = std::make_unique<DesktopRunner>(m_agent->dir(), byHand());
        QVERIFY(m_desktop->isLive());
        QVERIFY(m_desktop->openFirst());

        QCOMPARE(m_desktop->box().toPlainText(), u"نص ملاحظة"_s);
        QCOMPARE(pane().composer().mode(), Composer::Mode::Note);
        QCOMPARE(received(), 0);
    }

    void escapeLeadsToTheListFromEveryPane()
    {
        InboxPage &inbox = m_desktop->window().inbox();
        QWidget *const list = inbox.conversationPane().listView();
        for (QWidget *part :
             {static_cast<QWidget *>(&pane().composer()), static_cast<QWidget *>(inbox.findChild<ThreadHeader *>()),
              static_cast<QWidget *>(inbox.findChild<CustomerPanel *>())}) {
            auto *button = part->findChild<QAbstractButton *>();
            const auto escape = [&] {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Escape);
                return list->hasFocus();
            };
            QTRY_VERIFY2(escape(), part->metaObject()->className()); // a suggestion that has come meanwhile goes first
        }
    }

    /// The owner of a new shop has given no name yet and cannot be called by it.
    void onlyColleaguesWithANameAreMentioned()
    {
        whenDone(m_desktop->link().send(SaveStaff{{}, u"منى"_s}), this,
                 [](const Result<SavedStaff> &saved) { QVERIFY(saved); });
        m_desktop->window().commands().run(command::kNote);
        QVERIFY(QTest::qWaitFor(
            [&] {
                m_desktop->box().clear();
                m_desktop->box().insertPlainText(u"@"_s);
                return QTest::qWaitFor([&] { return pane().completion().isOpen(); }, 500);
            },
            10'000));

        QTest::keyClick(&m_desktop->box(), Qt::Key_Tab);

        QCOMPARE(withoutBidiControls(m_desktop->box().toPlainText()), u"@منى "_s);
    }

private:
    [[nodiscard]] ComposerPane &pane() { return m_desktop->window().inbox().writing(); }
    /// Names stand between marks of direction.
    [[nodiscard]] QString strip() { return withoutBidiControls(pane().composer().state().strip); }
    [[nodiscard]] Message lastMessage()
    {
        const auto *message = std::get_if<Message>(&m_desktop->thread().rows().last().item.content);
        return message ? *message : Message();
    }
};

QTEST_MAIN(TestGuiComposer)
#include "tst_composer.moc"
