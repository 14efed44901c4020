#include "ui/composer/composeredit.h"

#include "ui/text/direction.h"
#include "ui/theme/zoomkeeper.h"

#include <QDragEnterEvent>
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
constexpr int kFollows = QTextFormat::UserProperty; ///< the direction of a paragraph is that of the one before it

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
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease ||
        event->type() == QEvent::ShortcutOverride) {
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
        if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::ControlModifier)
            Q_EMIT draftSendAsked();
        return; // with Shift it is a command's
    }
    // While an input method composes, Enter belongs to it and arrives as an input method event instead.
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (enter && shift == (m_enter == EnterKey::MakesALine)) {
        if (!event->isAutoRepeat())
            Q_EMIT submitted();
        return;
    }
    if (enter) { // Qt would put a line with Shift into the same paragraph, which has one direction for all of its lines
        textCursor().insertBlock();
        ensureCursorVisible();
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

bool ComposerEdit::hasWords() const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (firstStrong(block.text(), Qt::LayoutDirectionAuto) != Qt::LayoutDirectionAuto)
            return true;
    }
    return false;
}

void ComposerEdit::setWordless(Qt::LayoutDirection direction)
{
    m_wordless = direction;
    followWords();
}

/// What is written has the direction of its words, and that of the chat while it has none. Before anything is written the
/// caret waits where the hint begins.
void ComposerEdit::followWords()
{
    Qt::LayoutDirection wanted = hasWords() ? Qt::LayoutDirectionAuto : m_wordless;
    if (document()->isEmpty())
        wanted = layoutDirection();
    QTextOption option = document()->defaultTextOption();
    if (option.textDirection() != wanted) {
        option.setTextDirection(wanted);
        document()->setDefaultTextOption(option);
    }
    followParagraphs();
}

/// Beside words Qt would let every line of numbers run from left to right. What is set here is undone together with what
/// was typed; in front of everything that can be undone it is no step of its own.
void ComposerEdit::followParagraphs()
{
    if (document()->isRedoAvailable())
        return; // on the way back: a step of ours would stop it, and what was set comes back with the text
    const bool isBeside = hasWords();
    Qt::LayoutDirection before = m_wordless;
    QList<std::pair<int, QTextBlockFormat>> turned;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool follows = format.boolProperty(kFollows);
        const bool isTold = !follows && format.layoutDirection() != Qt::LayoutDirectionAuto;
        const Qt::LayoutDirection own =
            isTold ? format.layoutDirection() : firstStrong(block.text(), Qt::LayoutDirectionAuto);
        const bool isWordless = own == Qt::LayoutDirectionAuto;
        const Qt::LayoutDirection wanted = isBeside && isWordless ? before : Qt::LayoutDirectionAuto;
        before = isWordless ? before : own;
        if (isTold || format.layoutDirection() == wanted)
            continue;
        format.setLayoutDirection(wanted);
        format.setProperty(kFollows, wanted != Qt::LayoutDirectionAuto);
        turned.append({block.position(), format});
    }
    if (turned.isEmpty())
        return;
    const bool isStep = document()->isUndoAvailable();
    document()->setUndoRedoEnabled(isStep);
    QTextCursor cursor(document());
    cursor.joinPreviousEditBlock();
    for (const auto &[position, format] : std::as_const(turned)) {
        cursor.setPosition(position);
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
    document()->setUndoRedoEnabled(true);
}

void ComposerEdit::turnParagraphs(Qt::LayoutDirection direction)
{
    QTextBlockFormat format;
    format.setLayoutDirection(direction);
    format.setProperty(kFollows, false);
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

/// Files are let go over the chat as a whole, which says so.
void ComposerEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls())
        QTextEdit::dragEnterEvent(event);
    else
        event->ignore();
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
