#pragma once

#include "app/store/customerpage.h"
#include "ui/widgets/look.h"

#include <QWidget>

namespace migochat {

class Pictures;

/// The newest pictures, videos and documents of a customer; pressing a picture looks at it, pressing another one goes to the
/// message it came with.
class MediaGrid final : public QWidget
{
    Q_OBJECT

public:
    MediaGrid(const Look &look, Pictures &pictures, QWidget *parent);

    void setFiles(const QList<customerpage::File> &files);

Q_SIGNALS:
    void pictureChosen(const QString &path);
    void chosen(qint64 conversation, const migochat::ThreadCursor &place);

private:
    const Look m_look;
    Pictures &m_pictures;
};

} // namespace migochat
