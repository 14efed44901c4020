#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

#include <functional>

namespace migochat {

/// Shows on a pane that it has the keyboard, where nothing in the pane shows it: with a frame over its edge. Not where
/// the mouse brought the keyboard.
class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    /// `isShown`: what in the pane shows it by itself just now.
    FocusRing(const Look &look, QWidget &pane, std::function<bool()> isShown = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Look m_look;
    std::function<bool()> m_isShown;
};

} // namespace migochat
