#pragma once

#include "ui/inbox/textblock.h"

#include <QTextLayout>

namespace migochat::textdress {

/// A paragraph as it is given to a layout.
struct Dressed {
    QString text;                    ///< with direction signs around links where the paragraph runs from right to left
    std::vector<qsizetype> isolates; ///< letters of the paragraph in front of which a sign was put, in order
    QList<QTextLayout::FormatRange> formats;
};

/// What every letter of a text looks like. A layout takes formats that do not overlap, so those of the marks are laid on
/// top of each other first.
class Formats
{
public:
    Formats(qsizetype length, const TextBlock::Dress &dress);

    [[nodiscard]] Dressed ofParagraph(QStringView part, qsizetype start, bool isolatesLinks) const;

private:
    [[nodiscard]] QTextCharFormat formatOf(quint8 looks) const;

    const TextBlock::Dress &m_dress;
    std::vector<quint8> m_looks; ///< of each letter; empty when all are plain
};

} // namespace migochat::textdress
