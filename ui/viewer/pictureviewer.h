#pragma once

#include "app/domain/background.h"
#include "ui/models/latestonly.h"
#include "ui/shell/overlay.h"
#include "ui/viewer/shownpicture.h"

#include <QList>
#include <QTimer>

class QHBoxLayout;
class QLabel;

namespace migochat {

enum class Icon;
class ElidedLabel;
class IconButton;
class PictureCanvas;

/// Pictures large over the window, one at a time. The arrow keys go to the one before and after, as the screen is read;
/// with Shift they move a picture that is larger than its room. +, − and 0, the wheel and a double click change its size.
class PictureViewer final : public Overlay
{
    Q_OBJECT

public:
    PictureViewer(const Look &look, QWidget *window);

    /// Where the paths of pictures start.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// Opens with one of them; oldest first.
    void begin(const QList<ShownPicture> &pictures, qsizetype at);
    [[nodiscard]] const PictureCanvas &canvas() const { return *m_canvas; }

Q_SIGNALS:
    void saveAsked(const migochat::ShownPicture &picture);
    void openAsked(const migochat::ShownPicture &picture); ///< with the system's program
    void placeAsked(const migochat::ShownPicture &picture);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QHBoxLayout *makeBar();
    [[nodiscard]] IconButton *makeButton(Icon icon, const QString &name);
    [[nodiscard]] bool pressKey(const QKeyEvent &event);
    [[nodiscard]] const ShownPicture &current() const { return m_pictures.at(m_at); }
    void step(qsizetype by);
    void goTo(qsizetype at);
    void read();
    void tell();
    void nameButtons();
    void refreshZoom();

    QString m_folder;
    QList<ShownPicture> m_pictures;
    qsizetype m_at = 0;
    Background m_background; ///< decodes
    LatestOnly m_decoded;
    QTimer m_takesLong;

    ElidedLabel *m_sender;
    ElidedLabel *m_when;
    QLabel *m_count;
    QLabel *m_size;
    PictureCanvas *m_canvas;
    IconButton *m_before = nullptr;
    IconButton *m_after = nullptr;
    IconButton *m_smaller = nullptr;
    IconButton *m_larger = nullptr;
    IconButton *m_fit = nullptr;
    IconButton *m_place = nullptr;
    IconButton *m_save = nullptr;
    IconButton *m_open = nullptr;
    IconButton *m_close = nullptr;
};

} // namespace migochat
