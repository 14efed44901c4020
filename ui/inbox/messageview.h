#pragma once

#include "app/domain/threaditem.h"
#include "ui/inbox/bubblepart.h"
#include "ui/widgets/look.h"

#include <QListView>
#include <QPersistentModelIndex>

#include <optional>

namespace migochat {

class MessageDelegate;
class SpokenRows;

/// The thread. Stays at the end while the reader is there, keeps its place when older rows are put on top, and sits
/// at the bottom of the pane while there is little to show.
class MessageView final : public QListView
{
    Q_OBJECT

public:
    explicit MessageView(const Look &look, QWidget *parent = nullptr);

    void setRows(QAbstractItemModel *model);
    /// Where files of messages lie; previews appear from then on.
    void setMediaFolder(const QString &folder);
    /// Scrolls to a message of the model and selects it; false when it is not there.
    bool showMessage(MessageId message);
    /// The next rows belong to another conversation: show its end.
    void startOver();
    /// Scrolls to an item and marks it; nothing when it is not loaded.
    void reveal(const ThreadCursor &place);

Q_SIGNALS:
    void olderRequested();
    void newerRequested();
    void actionRequested(const migochat::PartAction &action);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rememberPlace();
    void restorePlace();
    void lookAround(); ///< asks for more rows near the ends
    void showMenu(const QModelIndex &index, const QPoint &globalPos);
    [[nodiscard]] std::optional<PartAction> actionAt(const QPoint &pos) const;
    void repaintPicture(const QString &path);
    [[nodiscard]] QStyleOptionViewItem optionFor(const QModelIndex &index) const;
    [[nodiscard]] int contentHeight() const;

    const Look m_look;
    MessageDelegate *m_delegate;
    SpokenRows *m_rows;
    Pictures *m_pictures;
    bool m_atEnd = true;
    bool m_placing = false;
    bool m_measuring = false;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
};

} // namespace migochat
