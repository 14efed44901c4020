#include "tests/ui/samplelook.h"
#include "ui/agentpage/agentpage.h"
#include "ui/agentpage/statuscard.h"
#include "ui/text/direction.h"
#include "ui/text/format.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestAgentPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<AgentPage>(m_sample.look);
        m_status = sampleshop::status();
        m_status.agent.condition = AgentStatus::Condition::Stopped;
        m_page->setStatus(m_status);
        m_page->resize(420, 300);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void aStatusLeavesTheKeyboardWhereItIs()
    {
        QPushButton *start = button();
        start->setFocus();
        const QPointer<QPushButton> same(start);
        const QList<StatusCard *> before = m_page->findChildren<StatusCard *>();
        auto *bar = m_page->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(bar->maximum());
        const int place = bar->value();
        QVERIFY(place > 0);

        m_status.outbox.waiting = 17;
        m_page->setStatus(m_status);
        QCoreApplication::processEvents();

        QVERIFY(same);
        QCOMPARE(QApplication::focusWidget(), same.data());
        QCOMPARE(m_page->findChildren<StatusCard *>(), before);
        QCOMPARE(bar->value(), place);
        QVERIFY(shows(u"17"_s));
    }

    void theCardsOfALineReachFromEdgeToEdge_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<int>("width");

        for (const int width : {500, 1000, 1366, 1920}) {
            QTest::addRow("English, %d", width) << Qt::LeftToRight << width;
            QTest::addRow("Arabic, %d", width) << Qt::RightToLeft << width;
        }
    }

    void theCardsOfALineReachFromEdgeToEdge()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const int, width);
        m_page->setLayoutDirection(direction);
        m_page->resize(width, 700);
        QCoreApplication::processEvents();

        QRect line;
        int high = 0;
        for (const StatusCard *card : m_page->findChildren<StatusCard *>()) {
            if (card->y() > 0)
                continue;
            line |= QRect(card->mapTo(m_page.get(), QPoint()), card->size());
            high = qMax(high, card->height());
            QVERIFY(card->height() >= card->layout()->heightForWidth(card->width()));
        }
        QCOMPARE(line.height(), high);
        const QScrollBar *bar = m_page->findChild<QScrollArea *>()->verticalScrollBar();
        const QRect place = QStyle::visualRect(direction, m_page->rect(), line);
        const int after = width - 1 - place.right() - (bar->isVisible() ? bar->width() : 0);
        QCOMPARE(place.left(), 20);
        QVERIFY2(after >= 20 && after < 26, qPrintable(QString::number(after)));
    }

    void timesAreToldAsEverywhere()
    {
        m_status.agent = {
            .condition = AgentStatus::Condition::Live, .version = u"0.2"_s, .since = sampleshop::now(), .problem = {}};
        m_page->setStatus(m_status);

        const QString since =
            singleLine(withoutBidiControls(m_sample.format.dayNameAndTime(sampleshop::now(), sampleshop::now())));
        QVERIFY(since.startsWith(u"today "_s));
        const QList<ElidedLabel *> labels = m_page->findChildren<ElidedLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [&](const ElidedLabel *label) { return withoutBidiControls(label->text()) == since; }));
    }

    void whatIsNotTheCaseAnyMoreGoes()
    {
        m_status.agent.problem = u"The port is taken"_s;
        m_page->setStatus(m_status);
        QVERIFY(shows(u"The port is taken"_s));

        m_status.agent = {
            .condition = AgentStatus::Condition::Live, .version = u"0.2"_s, .since = sampleshop::now(), .problem = {}};
        m_page->setStatus(m_status);
        QVERIFY(!shows(u"The port is taken"_s));
        QVERIFY(!button()->isVisible());

        const auto cards = m_page->findChildren<StatusCard *>().size();
        m_status.channels.removeFirst();
        m_page->setStatus(m_status);
        QCOMPARE(m_page->findChildren<StatusCard *>().size(), cards - 1);
        m_status.channels.prepend(sampleshop::status().channels.first());
        m_page->setStatus(m_status);
        QCOMPARE(m_page->findChildren<StatusCard *>().size(), cards);
    }

    void whatThePlatformSaysOfANumberIsInWords()
    {
        ChannelStatus &number = m_status.channels.first();
        number.quality = u"YELLOW"_s;
        number.messagingLimit = u"TIER_2K"_s;
        m_page->setStatus(m_status);
        QVERIFY(shows(u"medium"_s));
        QVERIFY(shows(u"2,000 customers"_s));

        number.quality = u"UNKNOWN"_s;
        number.messagingLimit = u"TIER_UNLIMITED"_s;
        m_page->setStatus(m_status);
        QVERIFY(!shows(u"medium"_s));
        QVERIFY(shows(u"none"_s));
    }

private:
    [[nodiscard]] QPushButton *button() const { return m_page->findChild<QPushButton *>(); }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const QList<ElidedLabel *> labels = m_page->findChildren<ElidedLabel *>();
        return std::ranges::any_of(
            labels, [&](const ElidedLabel *label) { return label->isVisible() && label->text() == text; });
    }

    SampleLook m_sample;
    StatusView m_status;
    std::unique_ptr<AgentPage> m_page;
};

QTEST_MAIN(TestAgentPage)
#include "tst_agentpage.moc"
