#include "tests/ui/inbox/samplemessage.h"
#include "ui/actions/commandregistry.h"
#include "ui/actions/shortcutfilter.h"
#include "ui/inbox/messageview.h"
#include "ui/media/voices.h"
#include "ui/voice/soundloader.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include <memory>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

ThreadRow voiceRow()
{
    Attachment file;
    file.kind = u"voice"_s;
    file.localPath = u"ab/voice.ogg"_s;
    file.state = AttachmentState::Stored;
    file.duration = 14s;
    file.bytes = 12'288;
    Message message = messageOf(1, QString());
    message.kind = MessageKind::Voice;
    message.attachments = {file};
    ThreadRow row;
    row.item.content = message;
    return row;
}

} // namespace

class TestVoiceMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<MessageView>(m_sample.look);
        m_view->resize(640, 480);
        m_view->setRows(&m_model);
        m_view->setVoices(&m_voices);
        // As in the program, where Space looks into the chosen chat.
        m_registry.handle(command::kPeek, [this] { ++m_peeked; });
        m_registry.setCircumstances(
            {.chatOpen = true, .leadOpen = true, .agentLive = true, .storeOpen = true, .canUndo = true});
        new ShortcutFilter(m_registry, *m_view, [] { return CommandPlace::Inbox; });
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void cleanup() { m_view.reset(); }

    void aVoiceIsPlayedAndSoughtWithMouseAndKeys()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QGuiApplication::setLayoutDirection(direction);
            m_sample.theme.bumpRevision();
            showVoice();
            QSignalSpy asked(m_view.get(), &MessageView::actionRequested);
            const QRect row = m_view->visualRect(m_view->model()->index(0, 0));
            const int left = direction == Qt::LeftToRight ? row.left() + 33 : row.right() - 33 - 312 + 1;
            const auto click = [&](int x) {
                QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(left + x, row.top() + 12 + 20));
            };

            click(19);          // the round button
            click(48 + 53);     // a quarter of the waveform, from its left end in both languages
            click(48 + 3 * 53); // three quarters
            click(312 - 20);    // the speed
            QTest::keyClick(m_view.get(), Qt::Key_Space);
            QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ControlModifier);
            QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ControlModifier);

            using Kind = PartAction::Kind;
            const QList<Kind> kinds{Kind::PlayVoice, Kind::SeekVoice, Kind::SeekVoice, Kind::VoiceSpeed,
                                    Kind::PlayVoice, Kind::StepVoice, Kind::StepVoice};
            QCOMPARE(asked.size(), kinds.size());
            const auto at = [&asked](int i) { return asked.at(i).at(0).value<PartAction>(); };
            for (int i = 0; i < kinds.size(); ++i)
                QCOMPARE(at(i).kind, kinds.at(i));
            QVERIFY2(qAbs(at(1).number - 250) < 15, qPrintable(QString::number(at(1).number)));
            QVERIFY2(qAbs(at(2).number - 750) < 15, qPrintable(QString::number(at(2).number)));
            QCOMPARE(m_peeked, 0);
            QCOMPARE(at(5).number, 5);
            QCOMPARE(at(6).number, -5);
        }
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void aVoiceThatDoesNotPlayOffersToOpenAndSaveIt()
    {
        showVoice();

        m_voices.toggle(u"ab/voice.ogg"_s);

        QSignalSpy asked(m_view.get(), &MessageView::actionRequested);
        for (int button = 0; button < 2; ++button) {
            QTest::keyClick(m_view.get(), Qt::Key_Right);
            QTest::keyClick(m_view.get(), Qt::Key_Return);
        }
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(0).value<PartAction>().kind, PartAction::Kind::OpenFile);
        QCOMPARE(asked.at(1).at(0).value<PartAction>().kind, PartAction::Kind::SaveFile);
    }

private:
    void showVoice()
    {
        m_model.clear();
        auto *item = new QStandardItem;
        item->setData(QVariant::fromValue(voiceRow()), RowRole);
        m_model.appendRow(item);
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    }

    SampleLook m_sample;
    CommandRegistry m_registry;
    int m_peeked = 0;
    SoundLoader m_silent{{u"/nowhere"_s}};
    Voices m_voices{m_silent};
    QStandardItemModel m_model;
    std::unique_ptr<MessageView> m_view;
};

QTEST_MAIN(TestVoiceMessage)
#include "tst_voicemessage.moc"
