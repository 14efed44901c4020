#pragma once

#include "tests/bench/frameclock.h"

#include <QListWidget>
#include <QMainWindow>
#include <QTextEdit>

namespace migochat::bench {

inline constexpr double kFrameMs = 1000.0 / 60;
inline constexpr double kTypingMs = 30; ///< faster than anybody types
inline constexpr double kSwitchMs = 100;

/// One notch of the wheel; false when the list stands at its end.
bool turnWheel(QAbstractScrollArea &list, int degrees);

/// A letter typed into a box.
bool pressKey(QTextEdit &box, QChar letter);

/// The least that a window can do for the same: Qt's own list and box with plain text.
class PlainWindow
{
public:
    PlainWindow();

    FrameClock::Frames scroll(FrameClock &clock, int times);
    FrameClock::Frames type(FrameClock &clock, int times, const QString &draft);
    FrameClock::Frames refill(FrameClock &clock, int times);
    void hide();

private:
    QMainWindow m_window;
    QListWidget m_list; ///< goes before the window, which would delete it
    QTextEdit m_box;
    int m_serial = 0;
};

} // namespace migochat::bench
