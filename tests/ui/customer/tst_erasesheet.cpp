#include "tests/ui/samplelook.h"
#include "ui/customer/erasesheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace migochat;
using namespace Qt::Literals::StringLiterals;

class TestEraseSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(960, 600);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_sheet = new EraseSheet(m_sample.look, m_window.get());
        m_sheet->open();
        m_sheet->setExtent({.name = u"أحمد فتحي"_s, .conversations = 2, .messages = 41, .notes = 3, .files = 0});
    }

    void itSaysWhatGoesAndBeginsAtTheName()
    {
        const QString words = m_sheet->findChild<QLabel *>(u"whatGoes"_s)->text();
        QVERIFY(words.contains(u"41"_s) && words.contains(u"3"_s));
        QVERIFY(!words.contains(u"photo"_s)); // there are none
        QCOMPARE(m_window->focusWidget(), name());
    }

    void nothingGoesBeforeTheNameIsTyped()
    {
        QSignalSpy asked(m_sheet, &EraseSheet::eraseAsked);
        QVERIFY(!button()->isEnabled());
        name()->setText(u"أحمد"_s);
        QTest::keyClick(name(), Qt::Key_Return);
        QVERIFY(!button()->isEnabled());
        QCOMPARE(asked.size(), 0);

        name()->setText(u" احمد  فتحى "_s); // as people write it
        QVERIFY(button()->isEnabled());
        QTest::keyClick(name(), Qt::Key_Return);

        QCOMPARE(asked.size(), 1);
        QVERIFY(!m_sheet->isOpen());
    }

    void escKeepsTheCustomer()
    {
        QSignalSpy asked(m_sheet, &EraseSheet::eraseAsked);
        name()->setText(u"أحمد فتحي"_s);
        QTest::keyClick(name(), Qt::Key_Escape);

        QVERIFY(!m_sheet->isOpen());
        QCOMPARE(asked.size(), 0);
    }

    void aNameOfSignsHasToBeTheSame()
    {
        m_sheet->setExtent({.name = u"🌹🌹"_s});
        name()->setText(u"🌷"_s);
        QVERIFY(!button()->isEnabled());
        name()->setText(u"🌹🌹"_s);
        QVERIFY(button()->isEnabled());
    }

private:
    [[nodiscard]] QLineEdit *name() const { return m_sheet->findChild<QLineEdit *>(u"eraseName"_s); }
    [[nodiscard]] QPushButton *button() const { return m_sheet->findChild<QPushButton *>(u"eraseNow"_s); }

    SampleLook m_sample;
    std::unique_ptr<QWidget> m_window;
    EraseSheet *m_sheet = nullptr;
};

QTEST_MAIN(TestEraseSheet)
#include "tst_erasesheet.moc"
