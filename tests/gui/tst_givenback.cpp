#include "tests/gui/serveddesk.h"
#include "ui/actions/commandregistry.h"
#include "ui/application.h"
#include "ui/composer/composeredit.h"
#include "ui/composer/composerpane.h"
#include "ui/composer/composerstrip.h"
#include "ui/composer/draftstrip.h"
#include "ui/composer/templatepicker.h"
#include "ui/control/threadcontroller.h"
#include "ui/inbox/inboxpage.h"
#include "ui/mainwindow.h"
#include "ui/shell/undostack.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// What is taken back or refused comes back to the real window, and nothing else happens as if it had been taken.
class TestGuiGivenBack final : public QObject, private ServedDesk
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

    void aSentAnswerCanBeTakenBackBeforeItLeaves()
    {
        m_desktop->say(u"غلطة"_s);
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        m_desktop->window().commands().run(command::kUndo);

        QTRY_COMPARE(m_desktop->box().toPlainText(), u"غلطة"_s);
        m_desktop->box().clear();
        m_desktop->say(u"صح"_s);
        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000); // only the right one, after its own five seconds
        QTRY_VERIFY(m_desktop->shows(u"صح"_s));
    }

    void anAnswerUnderAPostComesBackToWhereItWasWritten()
    {
        QVERIFY(!m_sim->tell({{u"do"_s, u"ms.comment"_s}, {u"from"_s, u"omar"_s}, {u"text"_s, u"بكام؟"_s}}).isEmpty());
        const auto isOpen = [this] {
            m_desktop->application().thread()->open(ConversationId(2));
            return pane().facts() && pane().facts()->comment.isValid();
        };
        QTRY_VERIFY(isOpen());
        pane().composer().setMode(Composer::Mode::Public);
        m_desktop->say(u"١٢٥ جنيه"_s);
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        m_desktop->window().commands().run(command::kUndo);

        QTRY_COMPARE(m_desktop->box().toPlainText(), u"١٢٥ جنيه"_s);
        QCOMPARE(pane().composer().mode(), Composer::Mode::Public);
    }

    void aPictureThatIsTakenBackWaitsAgainWithItsCaption()
    {
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(picture);
        m_desktop->box().paste();
        QTRY_VERIFY(!pane().waiting().isEmpty(chat()) && pane().waiting().obstacle(chat()).isEmpty());
        m_desktop->say(u"الصورة"_s);
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
        QVERIFY(pane().waiting().isEmpty(chat()));

        m_desktop->window().commands().run(command::kUndo);

        QTRY_COMPARE(m_desktop->box().toPlainText(), u"الصورة"_s);
        QTRY_COMPARE(pane().waiting().files(chat()).size(), 1);
        QTRY_VERIFY(pane().waiting().obstacle(chat()).isEmpty()); // it can be read, though the pasted file is gone
        m_desktop->say(u"دي الصورة"_s);
        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000);
        QTRY_VERIFY(m_desktop->shows(u"دي الصورة"_s));
    }

    void filesWithATextAreTakenBackAsOne()
    {
        QTemporaryDir folder;
        for (const QString &name : {u"a.png"_s, u"b.png"_s}) {
            QImage picture(300, 200, QImage::Format_RGB32);
            picture.fill(Qt::darkCyan);
            QVERIFY(picture.save(folder.filePath(name)));
            pane().addFile(folder.filePath(name));
        }
        QTRY_VERIFY(pane().waiting().obstacle(chat()).isEmpty());
        const QString words(2000, u'x'); // too long for a caption: a message of its own
        m_desktop->say(words);
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        m_desktop->window().commands().run(command::kUndo);

        QTRY_COMPARE(m_desktop->box().toPlainText(), words);
        QTRY_COMPARE(pane().waiting().files(chat()).size(), 2);
        QVERIFY(m_desktop->window().undo().isEmpty());
        QCOMPARE(received(), 0);
    }

    void aTemplateThatIsTakenBackIsChosenWithItsValues()
    {
        QTRY_VERIFY(pane().composer().isVisible());
        m_desktop->window().commands().run(command::kTemplate);
        auto *list = pane().composer().findChild<TemplatePicker *>()->findChild<QListWidget *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, 20'000);
        list->setCurrentRow(0);
        auto *picker = pane().composer().findChild<TemplatePicker *>();
        const auto fields = picker->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() != u"Search templates"_s)
                field->setText(u"731"_s);
        }
        const auto chosen = picker->choice();
        QVERIFY(chosen && picker->problem().isEmpty());
        pane().composer().submit();
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());
        QVERIFY(!pane().composer().showsTemplates());

        m_desktop->window().commands().run(command::kUndo);

        QTRY_VERIFY(picker->choice());
        QCOMPARE(picker->choice()->name, chosen->name);
        QCOMPARE(picker->choice()->values, chosen->values);
        QVERIFY(pane().composer().showsTemplates());
        QCOMPARE(received(), 0);
    }

    void whatCouldStillBeTakenBackOutlivesTheAgent()
    {
        QTemporaryDir folder;
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(folder.filePath(u"a.png"_s)));
        pane().addFile(folder.filePath(u"a.png"_s));
        QTRY_VERIFY(pane().waiting().obstacle(chat()).isEmpty());
        m_desktop->say(u"الصورة"_s);
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        m_agent->kill();
        QCOMPARE(received(), 0);
        QVERIFY(m_agent->startWith(m_sim->envFile()));

        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000);
    }

    void aDismissedSuggestionIsOfferedAgain()
    {
        auto *strip = pane().findChild<DraftStrip *>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->draft(), 30'000);
        const QString words = strip->draft()->reply;
        QTest::keyClick(&m_desktop->box(), Qt::Key_Escape);
        QVERIFY(!strip->draft());
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        QTest::keyClick(m_desktop->window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);

        QTRY_VERIFY(strip->draft());
        QCOMPARE(strip->draft()->reply, words);
    }

    void wordsThatComeBackCostNothingThatIsTypedMeanwhile()
    {
        m_desktop->say(u"غلطة"_s);
        m_desktop->box().insertPlainText(u"وكمان"_s);
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        m_desktop->window().commands().run(command::kUndo);

        QTRY_COMPARE(m_desktop->box().toPlainText(), u"غلطة\nوكمان"_s);
    }

    void onlyWhatWasTakenEndsTheChat()
    {
        const QString tooLong(50'000, u'x');
        m_desktop->box().setPlainText(tooLong);
        m_desktop->window().commands().run(command::kSendAndDone);
        QTRY_COMPARE(m_desktop->box().toPlainText(), tooLong);

        m_desktop->box().clear();
        pane().composer().setMode(Composer::Mode::Note);
        m_desktop->box().setPlainText(tooLong);
        m_desktop->window().commands().run(command::kSendAndDone);
        pane().composer().setMode(Composer::Mode::Reply); // before the agent has answered
        QTRY_VERIFY(!pane().asides().isEmpty());
        QVERIFY(m_desktop->box().toPlainText().isEmpty());
        QCOMPARE(pane().row()->conversation.status, ConversationStatus::Open);

        pane().composer().setMode(Composer::Mode::Note);
        QCOMPARE(m_desktop->box().toPlainText(), tooLong);
        m_desktop->box().setPlainText(u"عميل قديم"_s);
        m_desktop->window().commands().run(command::kSendAndDone);
        QTRY_COMPARE(pane().row()->conversation.status, ConversationStatus::Done);
    }

    void aCaptionComesBackOnlyWithTheFileThatCarriedIt()
    {
        QTemporaryDir folder;
        QImage picture(300, 200, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QVERIFY(picture.save(folder.filePath(u"a.png"_s)));
        QFile sound(folder.filePath(u"b.wav"_s));
        QVERIFY(sound.open(QIODevice::WriteOnly) && sound.write(QByteArray(1000, 'x')) == 1000);
        sound.close();
        WaitingFile shown;
        shown.path = folder.filePath(u"a.png"_s);
        shown.name = u"a.png"_s;
        shown.facts = {
            .kind = u"image"_s, .mimeType = u"image/png"_s, .bytes = QFileInfo(shown.path).size(), .size = {300, 200}};
        WaitingFile refused;
        refused.path = sound.fileName();
        refused.name = u"b.wav"_s;
        refused.facts = {
            .kind = u"audio"_s, .mimeType = u"audio/x-wav"_s, .bytes = 1000}; // which WhatsApp does not take
        const Written written{.conversation = pane().conversation(),
                              .text = u"الصورة"_s,
                              .files = {shown, refused},
                              .then = Written::Then::MarkDone};

        Q_EMIT pane().sendRequested(written);

        QTRY_COMPARE_WITH_TIMEOUT(received(), 1, 30'000);
        QTRY_VERIFY(m_desktop->shows(u"الصورة"_s));
        QTRY_VERIFY(pane().composer().findChild<ComposerStrip *>()->isVisible());
        QVERIFY(m_desktop->box().toPlainText().isEmpty());
        QCOMPARE(pane().row()->conversation.status, ConversationStatus::Open);
    }

    void aTextForLaterStaysPlannedUntilItIsTakenBack()
    {
        pane().composer().setText(u"بكرة إن شاء الله"_s);
        pane().composer().submitAt(SystemClock().now() + std::chrono::hours(3));
        QTRY_VERIFY(m_desktop->shows(u"بكرة إن شاء الله"_s));
        QVERIFY(m_desktop->box().toPlainText().isEmpty());
        QTRY_VERIFY(!m_desktop->window().undo().isEmpty());

        QTRY_VERIFY(m_desktop->thread().rows().last().sendAt);

        QTest::keyClick(&m_desktop->box(), Qt::Key_Up);
        QVERIFY(pane().composer().quoted().isValid()); // what the customer said last
        m_desktop->window().commands().run(command::kUndo);

        QTRY_COMPARE(m_desktop->box().toPlainText(), u"بكرة إن شاء الله"_s);
        QCOMPARE(received(), 0);
    }

private:
    [[nodiscard]] ComposerPane &pane() { return m_desktop->window().inbox().writing(); }
    [[nodiscard]] ConversationId chat() { return pane().conversation(); }
};

QTEST_MAIN(TestGuiGivenBack)
#include "tst_givenback.moc"
