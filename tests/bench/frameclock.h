#pragma once

#include "tests/bench/measure.h"

#include <QApplication>

#include <functional>

namespace migochat::bench {

/// An application that knows when a widget has been painted, and gives it things to do at the pace of a screen.
class FrameClock final : public QApplication
{
public:
    using QApplication::QApplication;

    /// What somebody does again and again, and what shows it.
    struct Doing {
        QWidget *shows = nullptr;                            ///< the widget whose paint ends a frame
        std::function<bool()> act;                           ///< false: nothing to be painted comes of it this time
        std::function<bool()> isShown = [] { return true; }; ///< whether a paint shows it already
    };

    struct Frames {
        Samples ms; ///< from the moment when an act was due to the end of the paint that shows it
        int withoutPaint = 0;
    };

    /// Acts `times` times, `everyMs` after each other: what is late for its moment counts as late. An act that shows
    /// after its successor was due delays that one.
    [[nodiscard]] Frames run(const Doing &doing, int times, double everyMs);

    bool notify(QObject *receiver, QEvent *event) override;

private:
    std::function<bool()> m_isShown;
    std::function<void()> m_painted;
    QWidget *m_watched = nullptr;
    int m_depth = 0;
    bool m_wasPainted = false;
};

} // namespace migochat::bench
