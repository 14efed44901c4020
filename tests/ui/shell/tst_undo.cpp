#include "tests/ui/samplelook.h"
#include "ui/shell/undobar.h"
#include "ui/shell/undostack.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastActIsTakenBackFirst()
    {
        UndoStack stack;
        QStringList asked;
        stack.push({u"done"_s, [&] { asked.append(u"open"_s); }});
        stack.push({u"hot"_s, [&] { asked.append(u"cold"_s); }});

        stack.undo();
        stack.undo();
        stack.undo();

        QCOMPARE(asked, (QStringList{u"cold"_s, u"open"_s}));
        QVERIFY(stack.isEmpty());
    }

    void oldActsAreForgotten()
    {
        UndoStack stack;
        int asked = 0;
        for (int i = 0; i < 30; ++i)
            stack.push({QString::number(i), [&] { ++asked; }});

        while (!stack.isEmpty())
            stack.undo();

        QCOMPARE(asked, int(UndoStack::kDeepest));
    }

    void theBarOffersTheWayBackAndItsButtonTakesIt()
    {
        QWidget page;
        page.resize(900, 500);
        UndoStack stack;
        UndoBar bar(m_sample.look, stack, &page);
        page.show();
        QVERIFY(!bar.isVisible());
        bool asked = false;

        stack.push({u"Marked as done"_s, [&] { asked = true; }});

        QVERIFY(bar.isVisible());
        QCOMPARE(bar.accessibleName(), u"Marked as done"_s);
        bar.findChildren<QToolButton *>().constFirst()->click();
        QVERIFY(asked);
        QVERIFY(bar.accessibleName().contains(u"Marked as done"_s)); // says that it was taken back
    }

    void aSentenceDoesNotCostTheWayBack()
    {
        QWidget page;
        UndoStack stack;
        UndoBar bar(m_sample.look, stack, &page);
        page.show();
        stack.push({u"Marked as done"_s, [] {}});

        bar.say(u"The link is copied."_s);

        QCOMPARE(bar.accessibleName(), u"The link is copied."_s);
        QTRY_COMPARE_WITH_TIMEOUT(bar.accessibleName(), u"Marked as done"_s, 7'000);
        QVERIFY(bar.findChildren<QToolButton *>().constFirst()->isVisible());
        bar.say(u"The agent is stopped."_s);
        stack.stopOffering();
        QVERIFY(bar.isVisible()); // a fresh sentence is read to its end
        QCOMPARE(bar.accessibleName(), u"The agent is stopped."_s);
    }

    void closingTheBarKeepsTheActForTheKeys()
    {
        UndoStack stack;
        QSignalSpy ended(&stack, &UndoStack::offerEnded);
        stack.push({u"x"_s, [] {}});

        stack.stopOffering();

        QCOMPARE(ended.size(), 1);
        QVERIFY(!stack.isEmpty());
    }

private:
    SampleLook m_sample;
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
