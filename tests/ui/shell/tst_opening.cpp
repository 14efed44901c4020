#include "tests/ui/samplelook.h"
#include "ui/shell/opening.h"
#include "ui/shell/overlay.h"

#include <QTest>

using namespace migochat;

namespace {

class Sheet final : public Overlay
{
public:
    Sheet(const Look &look, QWidget *window) : Overlay(look, window, {300, 200}, Placing::Middle) {}
};

} // namespace

/// What has to be asked for before it opens over a window, and what comes in between.
class TestOpening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(500, 400);
        m_late = new Sheet(m_sample.look, m_window.get());
        m_other = new Sheet(m_sample.look, m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void itOpensWithTheAnswer()
    {
        await(m_late);
        answer();
        QVERIFY(m_late->isOpen());
    }

    void aSheetThatOpenedMeanwhileStaysAlone()
    {
        await(m_late);
        m_other->open();
        answer();
        QVERIFY(!m_late->isOpen());
        QVERIFY(m_other->isOpen());
    }

    void aCommandOrAPageMeanwhileKeepsItClosed()
    {
        await(m_late);
        Overlay::dismissAll(*m_window);
        answer();
        QVERIFY(!m_late->isOpen());
    }

    void whatWasSentAwayDoesNotComeBackWithALateAnswer()
    {
        m_late->open();
        await(m_late); // the same again, with other choices
        m_late->dismiss();
        answer();
        QVERIFY(!m_late->isOpen());
    }

    void ofTwoThatAreAskedForTheLaterOpens()
    {
        await(m_late);
        await(m_other);
        answer();
        QVERIFY(!m_late->isOpen());
        QVERIFY(m_other->isOpen());
    }

    void anotherWindowIsNotConcerned()
    {
        QWidget another;
        await(m_late);
        Overlay::dismissAll(another);
        answer();
        QVERIFY(m_late->isOpen());
    }

    void aWindowThatClosedMeanwhileOpensNothing()
    {
        bool isOpened = false;
        await(isOpened);
        m_window.reset();
        answer();
        QVERIFY(!isOpened);
    }

    void aWindowThatWasLockedMeanwhileOpensNothing()
    {
        bool isOpened = false;
        await(isOpened);
        setCovered(*m_window, true);
        answer();
        QVERIFY(!isOpened);
    }

private:
    void await(Sheet *sheet)
    {
        m_asked.append(Answer<int>());
        Opening::await(*m_window, this, m_asked.last().future(), [sheet](const Result<int> &) { sheet->open(); });
    }
    void await(bool &isOpened)
    {
        m_asked.append(Answer<int>());
        Opening::await(*m_window, this, m_asked.last().future(), [&](const Result<int> &) { isOpened = true; });
    }
    void answer()
    {
        for (const Answer<int> &each : std::as_const(m_asked))
            each.give(1);
        m_asked.clear();
        QCoreApplication::processEvents();
    }

    SampleLook m_sample;
    QList<Answer<int>> m_asked;
    std::unique_ptr<QWidget> m_window;
    Sheet *m_late = nullptr;
    Sheet *m_other = nullptr;
};

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
