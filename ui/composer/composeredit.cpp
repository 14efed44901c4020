#include "ui/composer/composeredit.h"

#include "ui/text/direction.h"
#include "ui/theme/zoomkeeper.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace migochat {

namespace {

constexpr int kMaxLines = 8;

/// Arrows count as keys of the number pad on a Mac.
bool isBare(const QKeyEvent &key)
{
    return (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

} // namespace

ComposerEdit::ComposerEdit(QWidget *parent) : QTextEdit(parent)
{
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    document()->setDocumentMargin(2);
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    connect(this, &QTextEdit::textChanged, this, [this] {
        followWords();
        fitHeight();
    });
    followWords();
    fitHeight();
}

bool ComposerEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease
        || event->type() == QEvent::ShortcutOverride) {
        if (const auto direction = m_directionKeys.heard(*static_cast<QKeyEvent *>(event)))
            turnParagraphs(*direction);
    }
    if (event->type() == QEvent::LayoutDirectionChange)
        followWords();
    // Before the widget moves the focus on, which it does with every Tab.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && isBare(*key) && document()->isEmpty()) {
            Q_EMIT tabOnEmpty();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT draftSendAsked();
        return;
    }
    // While an input method composes, Enter belongs to it and arrives as an input method event instead.
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (enter && shift == (m_enter == EnterKey::MakesALine)) {
        if (!event->isAutoRepeat())
            Q_EMIT submitted();
        return;
    }
    if (event->key() == Qt::Key_Up && isBare(*event) && document()->isEmpty()) {
        Q_EMIT upOnEmpty();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    m_directionKeys.forget(); // the release is somebody else's
    QTextEdit::focusOutEvent(event);
}

/// What is written has the direction of its words, and that of the chat while it has none. Before anything is written the
/// caret waits where the hint begins.
Qt::LayoutDirection ComposerEdit::wantedDirection() const
{
    if (document()->isEmpty())
        return layoutDirection();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (firstStrong(block.text(), Qt::LayoutDirectionAuto) != Qt::LayoutDirectionAuto)
            return Qt::LayoutDirectionAuto;
    }
    return m_wordless;
}

void ComposerEdit::setWordless(Qt::LayoutDirection direction)
{
    m_wordless = direction;
    followWords();
}

void ComposerEdit::followWords()
{
    const Qt::LayoutDirection wanted = wantedDirection();
    QTextOption option = document()->defaultTextOption();
    if (option.textDirection() == wanted)
        return;
    option.setTextDirection(wanted);
    document()->setDefaultTextOption(option);
}

void ComposerEdit::turnParagraphs(Qt::LayoutDirection direction)
{
    QTextBlockFormat format;
    format.setLayoutDirection(direction);
    textCursor().mergeBlockFormat(format);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight();
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || source->hasImage() || QTextEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    // Programs that copy a table or a formatted text add a picture of it: there the text is meant.
    const QList<QUrl> urls = source->urls();
    const bool files = std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    if (files || (source->hasImage() && !source->hasText())) {
        Q_EMIT filesOffered(source);
        return;
    }
    if (source->hasText())
        insertPlainText(withoutBidiControls(source->text()));
}

void ComposerEdit::fitHeight()
{
    ZoomKeeper::placesItself(*this);
    const int line = fontMetrics().lineSpacing();
    const int margins = int(2 * document()->documentMargin()) + 4;
    const int wanted = int(document()->size().height()) + 4;
    const int height = qBound(line + margins, wanted, kMaxLines * line + margins);
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != this->height() || minimumHeight() != height)
        setFixedHeight(height);
}

} // namespace migochat
