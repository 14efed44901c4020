#include "tests/ui/samplelook.h"
#include "ui/shell/fieldhabits.h"
#include "ui/shell/overlay.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace migochat;

namespace {

void turnWheel(QWidget &at)
{
    const QPointF place(at.rect().center());
    QWheelEvent event(place, at.mapToGlobal(place), {}, {0, -QWheelEvent::DefaultDeltasPerStep}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // else it stays with the widget
    qApp->notify(&at, &event);
}

/// Has its own use for Enter.
class Sender final : public QWidget
{
public:
    int sent = 0;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return)
            ++sent;
        else
            QWidget::keyPressEvent(event);
    }
};

/// One line and a button in a card over the window.
class Sheet final : public Overlay
{
public:
    Sheet(const Look &look, QWidget *window) : Overlay(look, window, {300, 200}, Placing::Middle)
    {
        column()->addWidget(line);
        column()->addWidget(save);
    }

    QLineEdit *line = new QLineEdit(card());
    QPushButton *save = new QPushButton(card());
};

} // namespace

class TestFieldHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWheelMovesThePageAndNotTheValue();
    void enterPressesTheButtonThatHasTheKeyboard();
    void enterIsLeftToWhoeverHasABetterUse();
    void enterPressesAButtonOfACardOverTheWindow();
    void enterInALineDoesNotPressTheButtonThatGetsTheKeyboardThen();
    void theCaretOfAnEmptyLineStandsWhereItsHintDoes();
};

void TestFieldHabits::theWheelMovesThePageAndNotTheValue()
{
    FieldHabits habits(nullptr);
    QScrollArea page;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *count = new QSpinBox;
    count->setValue(10);
    auto *choice = new QComboBox;
    choice->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
    column->addWidget(count);
    column->addWidget(choice);
    content->setMinimumHeight(2000);
    page.setWidget(content);
    page.resize(300, 200);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const QWidget *before = page.focusWidget();
    int at = page.verticalScrollBar()->value();
    for (QWidget *field : {static_cast<QWidget *>(count), static_cast<QWidget *>(choice)}) {
        turnWheel(*field);
        QVERIFY(page.verticalScrollBar()->value() > at);
        at = page.verticalScrollBar()->value();
    }
    QCOMPARE(count->value(), 10);
    QCOMPARE(choice->currentIndex(), 0);
    QCOMPARE(page.focusWidget(), before);
}

void TestFieldHabits::enterPressesTheButtonThatHasTheKeyboard()
{
    FieldHabits habits(nullptr);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *save = new QPushButton;
    auto *tool = new QToolButton;
    column->addWidget(save);
    column->addWidget(tool);
    QSignalSpy saved(save, &QPushButton::clicked);
    QSignalSpy used(tool, &QToolButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Return);
    QCOMPARE(saved.count(), 1);
    tool->setFocus();
    QTest::keyClick(tool, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(used.count(), 1);
    QTest::keyClick(tool, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(used.count(), 1);
}

void TestFieldHabits::enterIsLeftToWhoeverHasABetterUse()
{
    FieldHabits habits(nullptr);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *sender = new Sender;
    column->addWidget(sender);
    auto *pause = new QPushButton(sender);
    QSignalSpy paused(pause, &QPushButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    pause->setFocus();
    QTest::keyClick(pause, Qt::Key_Return);
    QCOMPARE(sender->sent, 1);
    QCOMPARE(paused.count(), 0);
}

void TestFieldHabits::enterPressesAButtonOfACardOverTheWindow()
{
    FieldHabits habits(nullptr);
    SampleLook sample;
    QWidget window;
    window.resize(500, 400);
    Sheet sheet(sample.look, &window);
    QSignalSpy saved(sheet.save, &QPushButton::clicked);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    sheet.open();
    sheet.save->setFocus();
    QTest::keyClick(sheet.save, Qt::Key_Return);
    QCOMPARE(saved.count(), 1);
}

void TestFieldHabits::enterInALineDoesNotPressTheButtonThatGetsTheKeyboardThen()
{
    FieldHabits habits(nullptr);
    SampleLook sample;
    QWidget window;
    window.resize(500, 400);
    auto *opens = new QPushButton(&window);
    QSignalSpy pressed(opens, &QPushButton::clicked);
    Sheet sheet(sample.look, &window);
    QObject::connect(sheet.line, &QLineEdit::returnPressed, &sheet, &Overlay::dismiss);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    opens->setFocus();
    sheet.open();
    sheet.line->setFocus();
    QTest::keyClick(sheet.line, Qt::Key_Return);
    QVERIFY(opens->hasFocus());
    QCOMPARE(pressed.count(), 0);
}

void TestFieldHabits::theCaretOfAnEmptyLineStandsWhereItsHintDoes()
{
    FieldHabits habits(nullptr);
    QWidget window;
    window.setLayoutDirection(Qt::RightToLeft);
    QLineEdit line(&window);
    line.setGeometry(0, 0, 300, 30);
    const auto isAtRight = [&] {
        line.grab();
        return line.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x() > 150;
    };
    QVERIFY(isAtRight()); // although the keyboard is English
    line.setPlaceholderText(QStringLiteral("Search"));
    QVERIFY(!isAtRight());
    line.setPlaceholderText(QStringLiteral("بحث"));
    QVERIFY(isAtRight());

    line.setText(QStringLiteral("vest"));
    line.home(false);
    QVERIFY(!isAtRight()); // what is written has its own direction
    line.setText(QStringLiteral("خوذة"));
    line.end(false);
    QVERIFY(isAtRight());
    line.clear();
    QVERIFY(isAtRight());

    QLineEdit middle(&window);
    middle.setAlignment(Qt::AlignCenter);
    middle.grab();
    QCOMPARE(middle.alignment(), Qt::AlignCenter);
}

QTEST_MAIN(TestFieldHabits)
#include "tst_fieldhabits.moc"
