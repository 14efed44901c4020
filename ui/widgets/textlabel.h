#pragma once

#include <QLabel>
#include <QVarLengthArray>

#include <utility>

namespace migochat {

/// A label that remembers how high its text is where it wraps: a layout asks for that a dozen times for every change, and
/// QLabel breaks the lines anew each time. Margins are set before it is shown.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Measured = std::pair<int, int>; ///< width, height
    mutable QString m_measuredText;
    mutable QVarLengthArray<Measured, 4> m_measured;
};

} // namespace migochat
