#include "tests/ui/samplelook.h"
#include "ui/shell/banner.h"
#include "ui/shell/statuswords.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhenAllIsWell()
    {
        QVERIFY(!bannerFor(sampleshop::status(), m_sample.look));
        QCOMPARE(statuswords::worst(sampleshop::status()), Token::Ok);
    }

    void theMostUrgentTroubleSpeaks()
    {
        StatusView status = sampleshop::status();
        status.simulated = true;
        QCOMPARE(bannerFor(status, m_sample.look)->kind, BannerText::Kind::Practice);

        status.offlineSince = sampleshop::now() - 1h;
        const QString offline = bannerFor(status, m_sample.look)->text;
        QVERIFY(offline.contains(u"9:06"));

        status.channels[1].health = Health::Bad;
        status.channels[1].failureCode = u"unreachable"_s;
        QCOMPARE(bannerFor(status, m_sample.look)->action, BannerText::Action::ShowReceiving);

        status.channels[0].health = Health::Bad;
        status.channels[0].failureCode = u"190"_s;
        QCOMPARE(bannerFor(status, m_sample.look)->action, BannerText::Action::OpenSettings);

        status.agent.condition = AgentStatus::Condition::Stopped;
        QCOMPARE(bannerFor(status, m_sample.look)->action, BannerText::Action::StartAgent);

        status.storeProblem = u"the database is damaged"_s;
        QCOMPARE(bannerFor(status, m_sample.look)->text, status.storeProblem);
    }

    void whyLeadsToTheCardThatSaysMore()
    {
        StatusView status = sampleshop::status();
        status.agent.condition = AgentStatus::Condition::Stopped;
        Banner banner(m_sample.look);
        banner.setStatus(status);
        banner.show();
        QSignalSpy why(&banner, &Banner::whyRequested);
        QSignalSpy act(&banner, &Banner::actionRequested);
        const auto buttons = banner.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            QVERIFY(button->isVisible());
            button->click();
        }
        QCOMPARE(act.size(), 1);
        QCOMPARE(why.size(), 1);
        QCOMPARE(why.at(0).at(0).toString(), u"agent"_s);

        status = sampleshop::status();
        status.channels[0].health = Health::Bad;
        status.channels[0].failureCode = u"190"_s;
        QCOMPARE(bannerFor(status, m_sample.look)->why, u"channel/whatsapp"_s);
    }

    void aLongSentenceFitsIntoASmallWindow()
    {
        StatusView status = sampleshop::status();
        status.storeProblem = u"The database cannot be opened, because another program holds it. "_s.repeated(6);
        Banner banner(m_sample.look);
        banner.setStatus(status);

        QVERIFY(banner.minimumSizeHint().width() < 600);
    }

    void waitingMessagesAreCountedWhileOffline()
    {
        StatusView status = sampleshop::status();
        status.offlineSince = sampleshop::now();
        status.outbox.waiting = 3;

        QVERIFY(bannerFor(status, m_sample.look)->text.contains(u'3'));
    }

    void anAssistantWithoutAKeyIsAWarningNotAFailure()
    {
        StatusView status = sampleshop::status();
        status.assistant.condition = AssistantStatus::Condition::NoKey;

        QCOMPARE(statuswords::worst(status), Token::Warn);
        QVERIFY(!bannerFor(status, m_sample.look));
    }

private:
    SampleLook m_sample;
};

QTEST_MAIN(TestBanner)
#include "tst_banner.moc"
