#pragma once

#include "ui/widgets/themed.h"

#include <QLabel>

/// The two edges that all rows of the customer's panel share, whether their values can be changed or not.
namespace migochat::panelrow {

inline constexpr int kNameWidth = 84;
inline constexpr int kGap = 6;
inline constexpr int kPad = 6;     ///< what a field leaves free around its words
inline constexpr int kHeight = 34; ///< so that nothing moves when a field opens

[[nodiscard]] inline QLabel *makeName(const QString &name, QWidget *parent)
{
    QLabel *label = makeLabel(QStringLiteral("muted"), parent);
    label->setText(name);
    label->setFixedWidth(kNameWidth);
    return label;
}

} // namespace migochat::panelrow
