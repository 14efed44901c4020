#include "tests/ui/search/screen.h"
#include "ui/control/noticewatch.h"
#include "ui/settings/noticescard.h"
#include "ui/shell/noticestack.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

/// Which notices a person wants, and how they sound.
class TestNoticeChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.apply(Language::English); }

    void whatIsSwitchedOffIsNotToldAndWhatIsMutedComesLater()
    {
        Screen desk;
        const auto mona = desk.shop.customer(u"Mona"_s);
        const auto sara = desk.shop.customer(u"Sara"_s);
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        connect(&desk.shop, &ShopStore::committed, &watch, &NoticeWatch::apply);
        const NoticeBoard &board = desk.window.notices().board();
        const auto fail = [&](const ShopStore::Customer &customer) {
            desk.shop.setState(desk.shop.answer(customer, u"hello"_s), DeliveryState::Failed);
        };

        desk.prefs.setNotice(u"failed_send"_s, false, u"alarm"_s);
        fail(mona);
        desk.shop.receive(sara, u"is it there?"_s);
        QTRY_COMPARE(board.notices().size(), 1);
        QCOMPARE(board.newest()->name, u"Sara"_s);

        desk.prefs.setNotice(u"failed_send"_s, true, u"alarm"_s);
        desk.window.commands().run(command::kMuteShort);
        desk.shop.receive(mona, u"and this?"_s);
        fail(sara);
        QTRY_COMPARE(board.newest()->kind, Notice::Kind::FailedSend); // it lasts, so it is there, without a sound
        QCOMPARE(board.notices().size(), 1);

        desk.shop.skip(std::chrono::minutes{31});
        desk.shop.receive(mona, u"hello?"_s);
        QTRY_COMPARE(board.notices().size(), 2);
    }

    void aMachineryThatBeginsToFailIsToldOnce()
    {
        Screen desk;
        NoticeWatch watch({desk.window, desk.thread, *desk.lists, desk.prefs, desk.person, desk.clock, desk.choices});
        const NoticeBoard &board = desk.window.notices().board();
        StatusView bad = sampleshop::status();
        bad.agent.condition = AgentStatus::Condition::Stopped;
        watch.setStatus(bad);
        QVERIFY(board.notices().isEmpty()); // the desktop has just begun to look for it

        bad = sampleshop::status();
        bad.outbox.failed = 1;
        watch.setStatus(bad);
        QVERIFY(board.notices().isEmpty()); // each message tells itself

        bad.channels[0].health = Health::Bad;
        bad.channels[0].failureCode = u"190"_s;
        watch.setStatus(bad);
        watch.setStatus(bad);
        QCOMPARE(board.notices().size(), 1);
        QCOMPARE(board.newest()->kind, Notice::Kind::AgentProblem);
        QCOMPARE(board.newest()->text, u"WhatsApp: access expired"_s);

        desk.window.notices().openNewest();
        QCOMPARE(desk.window.currentPage(), Page::Agent);
        QVERIFY(board.notices().isEmpty());
        watch.setStatus(sampleshop::status());
        watch.setStatus(bad);
        QCOMPARE(board.notices().size(), 1);
    }

    void aChoiceIsKeptAndShownOnItsCard()
    {
        Screen desk;
        desk.window.showPage(Page::Settings);
        auto *card = desk.window.findChild<NoticesCard *>();
        QVERIFY(card);
        auto *waiting = card->findChild<QCheckBox *>(u"notice.waiting"_s);
        auto *tone = card->findChild<QComboBox *>(u"tone.hot_lead"_s);
        QVERIFY(waiting->isChecked());
        QCOMPARE(tone->currentText(), u"Bell"_s);

        waiting->click();
        tone->setCurrentIndex(0);
        Q_EMIT tone->activated(0);

        QVERIFY(!desk.choices.of(NoticeClass::Waiting).on);
        QCOMPARE(desk.choices.of(NoticeClass::HotLead), (NoticeChoice{.on = true, .tone = Tone::None}));
        QVERIFY(!card->findChild<QComboBox *>(u"tone.waiting"_s)->isEnabled());
    }

    void everyToneIsAShortSoundOfItsOwn()
    {
        QSet<QByteArray> sounds;
        for (const Tone tone : kTones) {
            const QByteArray samples = toneSamples(tone);
            QCOMPARE(samples.isEmpty(), tone == Tone::None);
            QCOMPARE(toneOf(toneWord(tone)), tone);
            if (samples.isEmpty())
                continue;
            QCOMPARE(samples.size() % qsizetype(sizeof(qint16)), 0);
            QVERIFY(samples.size() < qsizetype(sizeof(qint16)) * kToneRate);
            sounds.insert(samples);
        }
        QCOMPARE(sounds.size(), qsizetype(kTones.size()) - 1);
    }

private:
    LanguageSwitch m_language;
};

QTEST_MAIN(TestNoticeChoices)
#include "tst_noticechoices.moc"
