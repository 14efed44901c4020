#include "ui/widgets/textlabel.h"

#include <QEvent>

#include <algorithm>

namespace migochat {

namespace {

constexpr qsizetype kKept = 8; ///< widths; more come only while a window is being resized

} // namespace

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    if (m_measuredText != text() || m_measured.size() == kKept) {
        m_measured.clear();
        m_measuredText = text();
    }
    const auto known = std::ranges::find(std::as_const(m_measured), width, &Measured::first);
    if (known != m_measured.cend())
        return known->second;
    const int height = QLabel::heightForWidth(width);
    m_measured.append({width, height});
    return height;
}

void TextLabel::changeEvent(QEvent *event)
{
    m_measured.clear(); // another font, style or direction
    QLabel::changeEvent(event);
}

} // namespace migochat
