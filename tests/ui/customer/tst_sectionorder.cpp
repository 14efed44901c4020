#include "tests/ui/customer/paneltest.h"
#include "ui/customer/customersection.h"
#include "ui/customer/sectionorder.h"

#include <QMenu>
#include <QSignalSpy>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestSectionOrder : public PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_card = sampleshop::card();
        m_card.lead = Lead{};
        m_card.lead->id = LeadId(3);
        QVERIFY(showPanel());
    }

    void aPartThatIsNewStandsWhereItUsuallyDoes()
    {
        QStringList chosen = sectionorder::usual();
        QCOMPARE(sectionorder::complete({}), chosen);

        chosen.removeAll(u"orders"_s); // kept before there were any
        chosen.move(0, 3);
        chosen << u"gone"_s;
        const QStringList order = sectionorder::complete(chosen);
        QCOMPARE(order.indexOf(u"orders"_s), order.indexOf(u"contact"_s) + 1);
        QCOMPARE(order.indexOf(u"lead"_s), 3);
        QCOMPARE(order.size(), sectionorder::usual().size());
    }

    void aHeadingIsMovedByKeysAndKeepsTheKeyboard()
    {
        QSignalSpy changed(m_panel.get(), &CustomerPanel::orderChanged);
        const QStringList before = shown();
        head(u"tags"_s)->setFocus();
        QTest::keyClick(head(u"tags"_s), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);

        QTRY_COMPARE(changed.size(), 1);
        const qsizetype at = before.indexOf(u"tags"_s);
        QCOMPARE(shown().indexOf(u"tags"_s), at - 1);
        QVERIFY(head(u"tags"_s)->hasFocus());

        QTest::keyClick(head(u"tags"_s), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown(), before);
        QVERIFY(m_panel->order().isEmpty()); // as it usually is
    }

    void whatIsNotShownIsSteppedOver()
    {
        // Notes, orders and sources of this customer are empty.
        head(u"privacy"_s)->setFocus();
        QTest::keyClick(head(u"privacy"_s), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);

        QTRY_COMPARE(shown().indexOf(u"privacy"_s), shown().size() - 2);
        QTest::keyClick(head(u"lead"_s), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier); // the first one
        QCoreApplication::processEvents();
        QCOMPARE(shown().first(), u"lead"_s);
    }

    void aHeadingIsDraggedAndFoldsNothingUp()
    {
        QSignalSpy folded(m_panel.get(), &CustomerPanel::foldedChanged);
        const QWidget *first = part(u"lead"_s);
        QAbstractButton *tags = head(u"tags"_s);
        const QPoint above = tags->mapFromGlobal(first->mapToGlobal(QPoint(40, 2)));
        QTest::mousePress(tags, Qt::LeftButton, Qt::NoModifier, QPoint(10, 5));
        QTest::mouseMove(tags, above + QPoint(0, 20));
        QTest::mouseMove(tags, above);
        QTest::mouseRelease(tags, Qt::LeftButton, Qt::NoModifier, above);

        QTRY_COMPARE(shown().first(), u"tags"_s);
        QCOMPARE(folded.size(), 0);
        QCOMPARE(m_panel->order().first(), u"tags"_s);
    }

    void escLeavesAPartWhereItWas()
    {
        const QStringList before = shown();
        QAbstractButton *tags = head(u"tags"_s);
        tags->setFocus();
        const QPoint above = tags->mapFromGlobal(part(u"lead"_s)->mapToGlobal(QPoint(40, 2)));
        QTest::mousePress(tags, Qt::LeftButton, Qt::NoModifier, QPoint(10, 5));
        QTest::mouseMove(tags, above);
        QTest::keyClick(tags, Qt::Key_Escape);
        QTest::mouseRelease(tags, Qt::LeftButton, Qt::NoModifier, above);

        QCoreApplication::processEvents();
        QCOMPARE(shown(), before);
    }

    void theMenuOfAHeadingLeadsBackToTheUsualOrder()
    {
        m_panel->setOrder(
            sectionorder::placed(sectionorder::usual(), u"privacy"_s, sectionorder::Side::Before, u"lead"_s));
        QCOMPARE(shown().first(), u"privacy"_s);

        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(5, 5), head(u"tags"_s)->mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(head(u"tags"_s), &asked);
        auto *menu = part(u"tags"_s)->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().last()->trigger();
        menu->close();

        QTRY_VERIFY(m_panel->order().isEmpty());
        QCOMPARE(shown().first(), u"lead"_s);
    }

private:
    [[nodiscard]] QAbstractButton *head(const QString &id) const
    {
        return m_panel->findChild<QAbstractButton *>(u"section."_s + id);
    }
    [[nodiscard]] CustomerSection *part(const QString &id) const
    {
        for (CustomerSection *one : m_panel->findChildren<CustomerSection *>()) {
            if (one->id() == id)
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList shown() const
    {
        QList<CustomerSection *> parts = m_panel->findChildren<CustomerSection *>();
        std::ranges::sort(parts, {}, [](const CustomerSection *one) { return one->y(); });
        QStringList ids;
        for (const CustomerSection *one : std::as_const(parts))
            ids << one->id();
        return ids;
    }
};

QTEST_MAIN(TestSectionOrder)
#include "tst_sectionorder.moc"
