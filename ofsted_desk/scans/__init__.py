"""Pictures of pages to words: text recognition (OCR) for letters that a scanner made.

    render      a page of a PDF as a grey picture (pypdfium2), turned where the scan is askew
    tilt        how far a picture is askew
    ink         which words are bold, told by their strokes
    words       what an engine read, and how it becomes runs, as any page's text is
    choice      how scans are to be read, and which engines are on this machine
    engines     the engines' small interface, and the one that was chosen
    tesseract   the program of that name, where it is installed
    rapid       the package rapidocr, an optional extra, with the models inside its wheel
    reader      a file's pages, read one by one when `reading` asks for them

Nothing here opens a connection. It costs seconds a page and is only done in a worker process.
"""
