#pragma once

#include "ui/widgets/look.h"

#include <QTimer>
#include <QWidget>

namespace migochat {

/// A thin line along the top of another widget while something is read that takes longer than people notice. It does not
/// move, and what is there soon enough never shows it.
class LoadingBar final : public QWidget
{
    Q_OBJECT

public:
    LoadingBar(const Look &look, QWidget *over);

    void begin(); ///< again while it is under way: nothing changes
    void end();
    [[nodiscard]] bool isAwaiting() const { return m_patience.isActive(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const Look m_look;
    QTimer m_patience;
};

} // namespace migochat
