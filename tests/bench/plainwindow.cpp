#include "tests/bench/plainwindow.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace migochat::bench {

using namespace Qt::Literals::StringLiterals;

bool turnWheel(QAbstractScrollArea &list, int degrees)
{
    const int before = list.verticalScrollBar()->value();
    QWidget &viewport = *list.viewport();
    const QPointF middle = viewport.rect().center();
    QWheelEvent event(middle, viewport.mapToGlobal(middle), {}, {0, degrees * 8}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&viewport, &event);
    return list.verticalScrollBar()->value() != before;
}

bool pressKey(QTextEdit &box, QChar letter)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(letter));
    QCoreApplication::sendEvent(&box, &press);
    QCoreApplication::sendEvent(&box, &release);
    return true;
}

PlainWindow::PlainWindow()
{
    m_window.setCentralWidget(&m_list);
    m_list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_window.resize(1366, 768);
    m_box.setFixedHeight(90);
}

FrameClock::Frames PlainWindow::scroll(FrameClock &clock, int times)
{
    m_list.clear();
    for (int i = 0; i < times * 6; ++i)
        m_list.addItem(u"row %1"_s.arg(i));
    m_window.show();
    return clock.run({m_list.viewport(), [this] { return turnWheel(m_list, -15); }}, times, kFrameMs);
}

FrameClock::Frames PlainWindow::type(FrameClock &clock, int times, const QString &draft)
{
    m_box.setPlainText(draft);
    m_box.moveCursor(QTextCursor::End);
    m_box.show();
    return clock.run({m_box.viewport(), [this] { return pressKey(m_box, u'x'); }}, times, kTypingMs);
}

FrameClock::Frames PlainWindow::refill(FrameClock &clock, int times)
{
    m_window.show();
    const auto fill = [this] {
        m_list.clear();
        for (int i = 0; i < 50; ++i)
            m_list.addItem(u"row %1"_s.arg(++m_serial));
        m_list.scrollToBottom();
        return true;
    };
    return clock.run({m_list.viewport(), fill}, times, kSwitchMs);
}

void PlainWindow::hide()
{
    m_window.hide();
    m_box.hide();
}

} // namespace migochat::bench
