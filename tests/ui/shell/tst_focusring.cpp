#include "tests/ui/samplelook.h"
#include "ui/widgets/focusring.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace migochat;

class TestFocusRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_field = new QLineEdit;
        m_pane = new QScrollArea;
        column->addWidget(m_field);
        column->addWidget(m_pane);
        m_ring = new FocusRing(m_sample.look, *m_pane, [this] { return m_chosen; });
        m_chosen = false;
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void aPaneThatWasGivenTheKeyboardSaysSo()
    {
        QVERIFY(!m_ring->isVisible());
        m_pane->setFocus(Qt::ShortcutFocusReason);
        QVERIFY(m_ring->isVisible());
        QCOMPARE(m_ring->size(), m_pane->size());
        m_window->resize(500, 400);
        QTRY_COMPARE(m_ring->size(), m_pane->size());

        m_field->setFocus();
        QVERIFY(!m_ring->isVisible());
    }

    void theMouseNeedsNoRing()
    {
        m_pane->setFocus(Qt::MouseFocusReason);
        QVERIFY(m_pane->hasFocus());
        QVERIFY(!m_ring->isVisible());
    }

    void itGoesWhenSomethingInThePaneShowsIt()
    {
        m_pane->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_pane, Qt::Key_Down);
        QCoreApplication::processEvents();
        QVERIFY(m_ring->isVisible());
        m_chosen = true;
        QTest::keyClick(m_pane, Qt::Key_Down);
        QTRY_VERIFY(!m_ring->isVisible());

        m_field->setFocus();
        m_pane->setFocus(Qt::TabFocusReason);
        QVERIFY(!m_ring->isVisible());
    }

private:
    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    QScrollArea *m_pane = nullptr;
    FocusRing *m_ring = nullptr;
    bool m_chosen = false;
};

QTEST_MAIN(TestFocusRing)
#include "tst_focusring.moc"
