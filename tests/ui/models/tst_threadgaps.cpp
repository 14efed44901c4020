#include "app/store/gaps.h"
#include "tests/ui/models/threadtest.h"

#include <QTest>

using namespace migochat;
using namespace migochat::test;
using namespace Qt::Literals::StringLiterals;

class TestThreadGaps final : public ThreadTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNightWithoutTheAgentStandsWhereItWas();
    void aGapThatIsSearchedChangesItsWordsInPlace();
    void twoAbsencesWithoutAWordBetweenThemReadAsOne();
    void aGapThatLastsStandsAtTheEnd();

private:
    GapId absence(Instant from, Instant to, bool ongoing = false);
    [[nodiscard]] QList<ThreadGap> gaps() const;
};

GapId TestThreadGaps::absence(Instant from, Instant to, bool ongoing)
{
    const auto added = waitFor(m_shop->writer().run([=](Transaction &t) {
        return migochat::gaps::add(t, {from, to, u"agent_off"_s, ongoing});
    }));
    return added.value();
}

QList<ThreadGap> TestThreadGaps::gaps() const
{
    QList<ThreadGap> gaps;
    for (const ThreadRow &row : m_model->rows()) {
        if (row.kind == ThreadRow::Kind::GapDivider)
            gaps << row.gap;
    }
    return gaps;
}

void TestThreadGaps::aNightWithoutTheAgentStandsWhereItWas()
{
    using namespace std::chrono_literals;
    const Instant closed = m_shop->now() + 1min;
    m_shop->skip(60min);
    m_shop->receive(m_mona, u"are you open?"_s);
    absence(closed, closed + 30min);

    show();

    QTRY_COMPARE(gaps().size(), 1);
    const auto &rows = m_model->rows();
    const auto line = std::ranges::find(rows, ThreadRow::Kind::GapDivider, &ThreadRow::kind);
    QCOMPARE(std::get<Message>((line - 1)->item.content).text, u"hello from Mona"_s);
    QCOMPARE(std::get<Message>((line + 1)->item.content).text, u"are you open?"_s);
    QCOMPARE(line->gap.known, ThreadGap::Known::Searching);
}

void TestThreadGaps::aGapThatIsSearchedChangesItsWordsInPlace()
{
    using namespace std::chrono_literals;
    const GapId gap = absence(m_shop->now() + 1min, m_shop->now() + 2min);
    show();
    QTRY_COMPARE(gaps().size(), 1);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);

    const auto done = waitFor(m_shop->writer().run([gap](Transaction &t) { return migochat::gaps::finish(t, gap); }));

    QVERIFY(done);
    QTRY_COMPARE(gaps().first().known, ThreadGap::Known::NotEverything);
    QCOMPARE(removed.size(), 0);
}

void TestThreadGaps::twoAbsencesWithoutAWordBetweenThemReadAsOne()
{
    using namespace std::chrono_literals;
    const Instant start = m_shop->now() + 1min;
    absence(start, start + 10min);
    absence(start + 20min, start + 30min);

    show();

    QTRY_COMPARE(gaps().size(), 1);
    QCOMPARE(gaps().first().times, 2);
    QCOMPARE(gaps().first().to, start + 30min);
}

void TestThreadGaps::aGapThatLastsStandsAtTheEnd()
{
    using namespace std::chrono_literals;
    absence(m_shop->now() + 1min, m_shop->now() + 2min, true);

    show();

    QTRY_COMPARE(m_model->rows().last().kind, ThreadRow::Kind::GapDivider);
    QVERIFY(m_model->rows().last().gap.ongoing);
}

QTEST_GUILESS_MAIN(TestThreadGaps)
#include "tst_threadgaps.moc"
